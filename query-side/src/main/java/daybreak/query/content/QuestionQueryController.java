package daybreak.query.content;

import daybreak.query.http.Reads;
import daybreak.query.paging.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists questions with their answers, so only for those who write or study the bank. */
@RestController
final class QuestionQueryController {

  private final Reads reads;

  QuestionQueryController(Reads reads) {
    this.reads = reads;
  }

  /** Lists questions with their answers. */
  @GetMapping("/api/questions")
  ResponseEntity<Page<QuestionView>> listQuestions(FindQuestions query) {
    return reads.answer(query);
  }
}
