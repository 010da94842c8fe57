package daybreak.command.quiz;

import daybreak.command.http.CommandRequest;
import daybreak.schema.freshness.Freshness;
import daybreak.schema.freshness.Positions;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Shows the caller's own quizzes as they were drawn. */
@RestController
final class KeptQuizCommandController {

  private final KeptQuizzes quizzes;
  private final Freshness freshness;

  KeptQuizCommandController(KeptQuizzes quizzes, Freshness freshness) {
    this.quizzes = quizzes;
    this.freshness = freshness;
  }

  /** It is read from the log itself, so there is nothing to wait for. */
  @GetMapping(QuizCommandController.PATH + "/{id}")
  ResponseEntity<QuizView> readQuiz(
      @PathVariable UUID id,
      Principal caller,
      @RequestHeader(name = Freshness.HEADER, required = false) @Nullable String minPosition) {
    long position = freshness.head(minPosition);
    QuizView quiz = quizzes.of(CommandRequest.id(caller), id);
    return ResponseEntity.ok()
        .header(Positions.HEADER, Long.toString(position))
        .cacheControl(CacheControl.noStore())
        .body(quiz);
  }
}
