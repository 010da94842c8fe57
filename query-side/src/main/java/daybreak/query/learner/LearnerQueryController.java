package daybreak.query.learner;

import daybreak.query.http.Reads;
import daybreak.query.paging.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the caller's settings and progress. */
@RestController
final class LearnerQueryController {

  private final Reads reads;

  LearnerQueryController(Reads reads) {
    this.reads = reads;
  }

  /** Shows the caller's settings. */
  @GetMapping("/api/learner")
  ResponseEntity<LearnerView> readLearner() {
    return reads.answer(new FindLearner());
  }

  /**
   * Lists what the caller has done, by topic. A topic in which nothing is left of it is none of
   * them: reviews that were undone, cards that were moved away, tests without an answer.
   */
  @GetMapping("/api/progress")
  ResponseEntity<Page<ProgressView>> listProgress(FindProgress query) {
    return reads.answer(query);
  }
}
