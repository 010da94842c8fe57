package daybreak.query.pasttest;

import daybreak.query.platform.FindAll;
import daybreak.query.platform.Page;
import daybreak.query.platform.Parameters;
import daybreak.query.platform.Reads;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Shows the caller's running tests, so that one can be resumed, and one test for good. */
@RestController
final class RunningTestQueryController {

  private final Reads reads;
  private final RunningTestReader tests;

  RunningTestQueryController(Reads reads, RunningTestReader tests) {
    this.reads = reads;
    this.tests = tests;
  }

  /** Lists the caller's running tests. */
  @GetMapping("/api/tests")
  ResponseEntity<Page<RunningTestView>> listRunningTests(
      FindAll query,
      Principal caller,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    return reads.answerLearner(minPosition, () -> tests.page(Parameters.id(caller), query));
  }

  /** Shows how far a test has come. */
  @GetMapping("/api/tests/{id}")
  ResponseEntity<RunningTestView> readTest(
      @PathVariable UUID id,
      Principal caller,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    return reads.answerLearner(minPosition, () -> tests.test(Parameters.id(caller), id));
  }

  /** Lists the questions of a running test as shown, without what is right. */
  @GetMapping("/api/tests/{id}/questions")
  ResponseEntity<Page<AskedQuestionView>> listTestQuestions(
      @PathVariable UUID id,
      FindAll query,
      Principal caller,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    return reads.answerLearner(
        minPosition, () -> tests.questions(Parameters.id(caller), id, query));
  }
}
