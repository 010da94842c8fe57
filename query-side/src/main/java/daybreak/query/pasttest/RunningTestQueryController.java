package daybreak.query.pasttest;

import daybreak.query.http.Reads;
import daybreak.query.paging.Page;
import daybreak.query.paging.Paging;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the caller's running tests, so that one can be resumed, and one test for good. */
@RestController
final class RunningTestQueryController {

  private final Reads reads;

  RunningTestQueryController(Reads reads) {
    this.reads = reads;
  }

  /** Lists the caller's running tests. */
  @GetMapping("/api/tests")
  ResponseEntity<Page<RunningTestView>> listRunningTests(FindRunningTests query) {
    return reads.answer(query);
  }

  /** Shows how far a test has come. */
  @GetMapping("/api/tests/{id}")
  ResponseEntity<RunningTestView> readTest(@PathVariable UUID id) {
    return reads.answer(new FindTest(id));
  }

  /** Lists the questions of a running test as shown, without what is right. */
  @GetMapping("/api/tests/{id}/questions")
  ResponseEntity<Page<AskedQuestionView>> listTestQuestions(@PathVariable UUID id, Paging paging) {
    return reads.answer(new FindTestQuestions(id, paging));
  }
}
