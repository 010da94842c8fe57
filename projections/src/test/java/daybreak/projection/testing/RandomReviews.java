package daybreak.projection.testing;

import daybreak.schema.content.FlashcardId;
import daybreak.schema.deck.CardMemory;
import daybreak.schema.deck.CardStudyEvent;
import daybreak.schema.deck.CardStudyEvent.CardReviewed;
import daybreak.schema.deck.CardStudyId;
import daybreak.schema.deck.MemoryState;
import daybreak.schema.deck.Rating;
import daybreak.schema.learner.LearnerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Reviews of cards at random, with schedules that no scheduler would make. */
final class RandomReviews {

  private static final Instant FIRST_DAY = Instant.parse("2026-01-01T00:00:00Z");
  private static final int LONGEST = 5;

  private final Random random;

  RandomReviews(Random random) {
    this.random = random;
  }

  /** All reviews of one card by one learner. */
  List<CardStudyEvent> of(LearnerId learner, FlashcardId card, Place place) {
    List<CardStudyEvent> reviews = new ArrayList<>();
    Instant at = FIRST_DAY;
    for (int left = 1 + random.nextInt(LONGEST); left > 0; left--) {
      at = at.plusSeconds(random.nextInt(100_000));
      reviews.add(
          new CardReviewed(
              CardStudyId.of(learner, card),
              learner,
              card,
              place.subject(),
              place.topic(),
              at,
              Rating.values()[random.nextInt(4)],
              random.nextBoolean() ? null : 4_000L,
              memory(at)));
    }
    return reviews;
  }

  private CardMemory memory(Instant at) {
    MemoryState state = MemoryState.values()[random.nextInt(3)];
    return new CardMemory(
        state,
        state == MemoryState.REVIEW ? null : random.nextInt(2),
        random.nextDouble(),
        1 + random.nextInt(9),
        at.plusSeconds(3_600L * random.nextInt(20)));
  }
}
