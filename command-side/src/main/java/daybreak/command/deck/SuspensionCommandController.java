package daybreak.command.deck;

import daybreak.command.http.CommandRequest;
import daybreak.command.http.Commands;
import daybreak.schema.command.Done;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.deck.CardStudyCommand.ResumeCard;
import daybreak.schema.deck.CardStudyCommand.SuspendCard;
import daybreak.schema.deck.CardStudyId;
import daybreak.schema.learner.LearnerId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Putting flashcards aside over HTTP; a study is its caller's own. */
@RestController
@RequestMapping("/api/flashcards/{id}/suspension")
final class SuspensionCommandController {

  private final Commands commands;
  private final Clock clock;

  SuspensionCommandController(Commands commands, Clock clock) {
    this.commands = commands;
    this.clock = clock;
  }

  /** Puts a flashcard aside: it is neither new nor due until it is resumed. */
  @PostMapping
  ResponseEntity<Done> suspendFlashcard(@PathVariable UUID id, HttpServletRequest http) {
    CommandRequest request = CommandRequest.of(http, null);
    LearnerId learner = new LearnerId(request.caller());
    FlashcardId card = new FlashcardId(id);
    return commands.change(
        request, new SuspendCard(CardStudyId.of(learner, card), learner, card, clock.instant()));
  }

  /** Takes a flashcard up again, as it was before it was suspended. */
  @DeleteMapping
  ResponseEntity<Done> resumeFlashcard(@PathVariable UUID id, HttpServletRequest http) {
    CommandRequest request = CommandRequest.of(http, null);
    LearnerId learner = new LearnerId(request.caller());
    FlashcardId card = new FlashcardId(id);
    return commands.change(
        request, new ResumeCard(CardStudyId.of(learner, card), learner, card, clock.instant()));
  }
}
