package daybreak.command.deck;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import daybreak.command.content.BankFacts;
import daybreak.command.content.ContentPlace;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.deck.CardMemory;
import daybreak.schema.deck.CardStudyCommand.ImportReview;
import daybreak.schema.deck.CardStudyCommand.ReviewCard;
import daybreak.schema.deck.CardStudyEvent;
import daybreak.schema.deck.CardStudyEvent.CardReviewed;
import daybreak.schema.deck.CardStudyId;
import daybreak.schema.deck.Rating;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** One learner's study of one card; it begins with the first review. */
@AggregateRoot(type = "card-study")
@SuppressWarnings("NullAway.Init")
final class CardStudy {

  @SuppressWarnings("unused") // read by Axon
  @AggregateIdentifier
  private CardStudyId id;

  private @Nullable CardReviewed last;
  private final Map<Instant, Rating> reviews = new HashMap<>();

  CardStudy() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  ReviewResult handle(ReviewCard command, BankFacts bank) {
    bank.requireValidated(command.card());
    return review(command, bank);
  }

  /**
   * Answers whether the review is new. The card's state is not asked for: it is today's, not that
   * of the review's time.
   */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  boolean handle(ImportReview command, BankFacts bank) {
    if (command.rating().equals(reviews.get(command.at()))) {
      return false;
    }
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
            bank);
    return true;
  }

  /** A clock that is behind the last review reads as that review's time. */
  private ReviewResult review(ReviewCard command, BankFacts bank) {
    Instant at = last != null && last.at().isAfter(command.at()) ? last.at() : command.at();
    CardMemory memory = memory(command.rating(), at);
    ContentPlace place = place(command.card(), bank);
    apply(
        new CardReviewed(
            command.study(),
            command.learner(),
            command.card(),
            place.subject(),
            place.topic(),
            at,
            command.rating(),
            command.millis(),
            memory));
    return new ReviewResult(memory.due());
  }

  private ContentPlace place(FlashcardId card, BankFacts bank) {
    return last == null ? bank.placeOf(card) : new ContentPlace(last.subject(), last.topic());
  }

  private CardMemory memory(Rating rating, Instant at) {
    return last == null
        ? Fsrs.DEFAULT.first(rating, at)
        : Fsrs.DEFAULT.next(last.memory(), last.at(), rating, at);
  }

  @EventSourcingHandler
  void on(CardStudyEvent event) {
    switch (event) {
      case CardReviewed reviewed -> {
        id = reviewed.study();
        last = reviewed;
        reviews.put(reviewed.at(), reviewed.rating());
      }
    }
  }
}
