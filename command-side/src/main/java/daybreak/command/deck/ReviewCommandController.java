package daybreak.command.deck;

import daybreak.command.http.CommandRequest;
import daybreak.command.http.Commands;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.learner.LearnerId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reviews of flashcards over HTTP; a study is its caller's own. */
@RestController
final class ReviewCommandController {

  private final Commands commands;
  private final Clock clock;

  ReviewCommandController(Commands commands, Clock clock) {
    this.commands = commands;
    this.clock = clock;
  }

  /** Reviews a flashcard, and says when it is due next. */
  @PostMapping("/api/flashcards/{id}/reviews")
  ResponseEntity<ReviewResult> reviewFlashcard(
      @PathVariable UUID id, @RequestBody ReviewForm form, HttpServletRequest http) {
    CommandRequest request = CommandRequest.of(http, form);
    return commands.ask(
        request,
        form.command(new LearnerId(request.caller()), new FlashcardId(id), clock.instant()),
        ReviewResult.class);
  }
}
