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

/** Lists the caller's past tests and reviews one. */
@RestController
final class PastTestQueryController {

  private final Reads reads;
  private final PastTestReader tests;

  PastTestQueryController(Reads reads, PastTestReader tests) {
    this.reads = reads;
    this.tests = tests;
  }

  /** Lists the caller's past tests, newest first. */
  @GetMapping("/api/past-tests")
  ResponseEntity<PastTestPage> listPastTests(
      FindPastTests query,
      Principal caller,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    return reads.answerLearner(minPosition, () -> tests.page(Parameters.id(caller), query));
  }

  /** Shows how a past test went. */
  @GetMapping("/api/past-tests/{id}")
  ResponseEntity<ReviewView> readPastTest(
      @PathVariable UUID id,
      Principal caller,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    return reads.answerLearner(minPosition, () -> tests.review(Parameters.id(caller), id));
  }

  /** Lists the questions of a past test as they were shown, and how they went. */
  @GetMapping("/api/past-tests/{id}/questions")
  ResponseEntity<Page<ReviewedQuestionView>> listPastTestQuestions(
      @PathVariable UUID id,
      FindAll query,
      Principal caller,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    return reads.answerLearner(
        minPosition, () -> tests.questions(Parameters.id(caller), id, query));
  }
}
