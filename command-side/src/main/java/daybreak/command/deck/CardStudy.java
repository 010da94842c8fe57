package daybreak.command.deck;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import daybreak.command.content.BankFacts;
import daybreak.command.content.ContentPlace;
import daybreak.schema.deck.CardMemory;
import daybreak.schema.deck.CardStudyCommand.ImportReview;
import daybreak.schema.deck.CardStudyCommand.ResumeCard;
import daybreak.schema.deck.CardStudyCommand.ReviewCard;
import daybreak.schema.deck.CardStudyCommand.SuspendCard;
import daybreak.schema.deck.CardStudyCommand.UndoReview;
import daybreak.schema.deck.CardStudyEvent;
import daybreak.schema.deck.CardStudyEvent.CardResumed;
import daybreak.schema.deck.CardStudyEvent.CardReviewed;
import daybreak.schema.deck.CardStudyEvent.CardSuspended;
import daybreak.schema.deck.CardStudyEvent.ReviewUndone;
import daybreak.schema.deck.CardStudyId;
import daybreak.schema.deck.Fsrs;
import daybreak.schema.deck.Rating;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** One learner's study of one card; it begins with the first review, or a suspension. */
@AggregateRoot(type = "card-study")
@SuppressWarnings("NullAway.Init")
final class CardStudy {

  @SuppressWarnings("unused") // read by Axon
  @AggregateIdentifier
  private CardStudyId id;

  private boolean suspended;

  /** Those that count, in their order. */
  private final List<CardReviewed> reviews = new ArrayList<>();

  /** Those that were undone too, so that an import does not bring them back. */
  private final Map<Instant, Rating> known = new HashMap<>();

  CardStudy() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  ReviewResult handle(ReviewCard command, BankFacts bank) {
    bank.requireValidated(command.card());
    return review(command, bank.placeOf(command.card()));
  }

  /**
   * Answers whether the review is new. The card's state is not asked for: it is today's, not that
   * of the review's time; nor is its place, once the study has one.
   */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  boolean handle(ImportReview command, BankFacts bank) {
    if (command.rating().equals(known.get(command.at()))) {
      return false;
    }
    CardReviewed last = last();
    if (last != null && !command.at().isAfter(last.at())) {
      throw new ReviewIsOutOfOrder(command.at(), last.at());
    }
    var _ =
        review(
            new ReviewCard(
                command.study(),
                command.learner(),
                command.card(),
                command.at(),
                command.rating(),
                command.millis()),
            last == null
                ? bank.placeOf(command.card())
                : new ContentPlace(last.subject(), last.topic()));
    return true;
  }

  /** A clock that is behind the last review reads as that review's time. */
  private ReviewResult review(ReviewCard command, ContentPlace where) {
    CardReviewed last = last();
    Instant at = last != null && last.at().isAfter(command.at()) ? last.at() : command.at();
    CardMemory memory = memory(last, command.rating(), at);
    apply(
        new CardReviewed(
            command.study(),
            command.learner(),
            command.card(),
            where.subject(),
            where.topic(),
            at,
            command.rating(),
            command.millis(),
            memory));
    return new ReviewResult(memory.due());
  }

  private static CardMemory memory(@Nullable CardReviewed last, Rating rating, Instant at) {
    return last == null
        ? Fsrs.DEFAULT.first(rating, at)
        : Fsrs.DEFAULT.next(last.memory(), last.at(), rating, at);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(UndoReview command, BankFacts bank) {
    ContentPlace where = bank.placeOf(command.card());
    CardReviewed undone = last();
    if (undone == null) {
      throw ReviewIsNotTheLast.none(command.card());
    }
    Instant elsewhere = command.lastElsewhere();
    if (elsewhere != null && elsewhere.isAfter(undone.at())) {
      throw ReviewIsNotTheLast.before(elsewhere);
    }
    CardReviewed before = reviews.size() == 1 ? null : reviews.get(reviews.size() - 2);
    apply(
        new ReviewUndone(
            command.study(),
            command.learner(),
            command.card(),
            where.subject(),
            where.topic(),
            command.at(),
            undone.at(),
            before == null ? null : before.at(),
            before == null ? null : before.memory()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(SuspendCard command, BankFacts bank) {
    if (!suspended) {
      ContentPlace where = bank.placeOf(command.card());
      apply(
          new CardSuspended(
              command.study(),
              command.learner(),
              command.card(),
              where.subject(),
              where.topic(),
              command.at()));
    }
  }

  /** A card that is not suspended stays as it is. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(ResumeCard command, BankFacts bank) {
    ContentPlace _ = bank.placeOf(command.card());
    if (suspended) {
      apply(new CardResumed(command.study(), command.learner(), command.card(), command.at()));
    }
  }

  private @Nullable CardReviewed last() {
    return reviews.isEmpty() ? null : reviews.getLast();
  }

  @EventSourcingHandler
  void on(CardStudyEvent event) {
    id = event.study();
    switch (event) {
      case CardReviewed reviewed -> {
        reviews.add(reviewed);
        known.put(reviewed.at(), reviewed.rating());
      }
      case ReviewUndone _ -> reviews.removeLast();
      case CardSuspended _ -> suspended = true;
      case CardResumed _ -> suspended = false;
    }
  }
}
