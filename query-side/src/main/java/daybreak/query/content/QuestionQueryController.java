package daybreak.query.content;

import daybreak.query.platform.Page;
import daybreak.query.platform.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Lists questions with their answers, so only for those who write or study the bank. */
@RestController
final class QuestionQueryController {

  private final Reads reads;
  private final QuestionReader questions;

  QuestionQueryController(Reads reads, QuestionReader questions) {
    this.reads = reads;
    this.questions = questions;
  }

  /** Lists questions with their answers. */
  @GetMapping("/api/questions")
  ResponseEntity<Page<QuestionView>> listQuestions(
      FindQuestions query,
      @RequestHeader(name = Reads.MIN_POSITION, required = false) @Nullable String minPosition) {
    return reads.answer(minPosition, () -> questions.page(query));
  }
}
