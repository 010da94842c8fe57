package daybreak.query.pasttest;

import daybreak.query.http.Reads;
import daybreak.query.paging.Page;
import daybreak.query.paging.Paging;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lists the caller's past tests and reviews one. */
@RestController
final class PastTestQueryController {

  private final Reads reads;

  PastTestQueryController(Reads reads) {
    this.reads = reads;
  }

  /** Lists the caller's past tests, newest first. */
  @GetMapping("/api/past-tests")
  ResponseEntity<PastTestPage> listPastTests(FindPastTests query) {
    return reads.answer(query);
  }

  /** Shows how a past test went. */
  @GetMapping("/api/past-tests/{id}")
  ResponseEntity<ReviewView> readPastTest(@PathVariable UUID id) {
    return reads.answer(new FindPastTest(id));
  }

  /** Lists the questions of a past test as they were shown, and how they went. */
  @GetMapping("/api/past-tests/{id}/questions")
  ResponseEntity<Page<ReviewedQuestionView>> listPastTestQuestions(
      @PathVariable UUID id, Paging paging) {
    return reads.answer(new FindPastTestQuestions(id, paging));
  }
}
