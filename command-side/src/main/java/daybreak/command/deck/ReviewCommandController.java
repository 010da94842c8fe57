package daybreak.command.deck;

import daybreak.command.http.CommandRequest;
import daybreak.command.http.Commands;
import daybreak.schema.command.Done;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.deck.CardStudyCommand.UndoReview;
import daybreak.schema.deck.CardStudyId;
import daybreak.schema.freshness.Freshness;
import daybreak.schema.freshness.ReadTables;
import daybreak.schema.learner.LearnerId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Reviews of flashcards over HTTP; a study is its caller's own. */
@RestController
final class ReviewCommandController {

  private final Commands commands;
  private final Clock clock;
  private final LastReviews lastReviews;
  private final Freshness freshness;

  ReviewCommandController(
      Commands commands, Clock clock, LastReviews lastReviews, Freshness freshness) {
    this.commands = commands;
    this.clock = clock;
    this.lastReviews = lastReviews;
    this.freshness = freshness;
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

  /** Undoes the caller's last review, which is of this flashcard: it is as before it. */
  @DeleteMapping("/api/flashcards/{id}/reviews/latest")
  ResponseEntity<Done> undoReview(
      @PathVariable UUID id,
      @RequestHeader(name = Freshness.HEADER, required = false) @Nullable String minPosition,
      HttpServletRequest http) {
    CommandRequest request = CommandRequest.of(http, null);
    LearnerId learner = new LearnerId(request.caller());
    FlashcardId card = new FlashcardId(id);
    freshness.await(ReadTables.LEARNER, request.caller(), minPosition);
    return commands.change(
        request,
        new UndoReview(
            CardStudyId.of(learner, card),
            learner,
            card,
            clock.instant(),
            lastReviews.elsewhere(learner, card)));
  }
}
