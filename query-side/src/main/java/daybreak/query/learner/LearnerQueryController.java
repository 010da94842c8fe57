package daybreak.query.learner;

import daybreak.query.platform.Page;
import daybreak.query.platform.Parameters;
import daybreak.query.platform.Reads;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Shows the caller's settings and progress. */
@RestController
final class LearnerQueryController {

  private final Reads reads;
  private final LearnerReader learners;

  LearnerQueryController(Reads reads, LearnerReader learners) {
    this.reads = reads;
    this.learners = learners;
  }

  /** Shows the caller's settings. */
  @GetMapping("/api/learner")
  ResponseEntity<LearnerView> readLearner(
      Principal caller,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    return reads.answerLearner(minPosition, () -> learners.learner(Parameters.id(caller)));
  }

  /** Lists what the caller has done, by topic. */
  @GetMapping("/api/progress")
  ResponseEntity<Page<ProgressView>> listProgress(
      FindProgress query,
      Principal caller,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    return reads.answerLearner(minPosition, () -> learners.progress(Parameters.id(caller), query));
  }
}
