package daybreak.projection.testing;

import daybreak.schema.content.FlashcardId;
import daybreak.schema.deck.CardMemory;
import daybreak.schema.deck.CardStudyEvent.CardReviewed;
import daybreak.schema.deck.CardStudyEvent.ReviewUndone;
import daybreak.schema.deck.CardStudyId;
import daybreak.schema.deck.MemoryState;
import daybreak.schema.deck.Rating;
import daybreak.schema.learner.LearnerEvent.LearnerRegistered;
import daybreak.schema.learner.LearnerEvent.LearnerSettingsChanged;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.LearnerSettings;
import daybreak.schema.learner.NamedZone;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a learner does. */
public record Deeds(LearnerId learner) {

  /** Those of somebody new. */
  public Deeds() {
    this(new LearnerId(UUID.randomUUID()));
  }

  /** The learner comes, from a zone. */
  public LearnerRegistered registered(String zone) {
    return new LearnerRegistered(learner, settings(zone));
  }

  /** The learner goes to a zone. */
  public LearnerSettingsChanged moved(String zone) {
    return new LearnerSettingsChanged(learner, settings(zone));
  }

  private static LearnerSettings settings(String zone) {
    return new LearnerSettings(new NamedZone(zone), 30, null, List.of());
  }

  /** A review of a card like no other, of 4,000 milliseconds. */
  public CardReviewed reviewed(Instant at) {
    FlashcardId card = new FlashcardId(UUID.randomUUID());
    return new CardReviewed(
        CardStudyId.of(learner, card),
        learner,
        card,
        Bank.SUBJECT,
        Bank.TOPIC,
        at,
        Rating.GOOD,
        4_000L,
        new CardMemory(MemoryState.REVIEW, null, 1, 5, at.plusSeconds(600)));
  }

  /** A card's only review, taken back after five seconds. */
  public static ReviewUndone undone(CardReviewed review) {
    return new ReviewUndone(
        review.study(),
        review.learner(),
        review.card(),
        Bank.SUBJECT,
        Bank.TOPIC,
        review.at().plusSeconds(5),
        review.at(),
        null,
        null);
  }
}
