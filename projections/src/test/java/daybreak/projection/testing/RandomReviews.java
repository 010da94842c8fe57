package daybreak.projection.testing;

import daybreak.schema.content.FlashcardId;
import daybreak.schema.deck.CardMemory;
import daybreak.schema.deck.CardStudyEvent;
import daybreak.schema.deck.CardStudyEvent.CardResumed;
import daybreak.schema.deck.CardStudyEvent.CardReviewed;
import daybreak.schema.deck.CardStudyEvent.CardSuspended;
import daybreak.schema.deck.CardStudyEvent.ReviewUndone;
import daybreak.schema.deck.CardStudyId;
import daybreak.schema.deck.MemoryState;
import daybreak.schema.deck.Rating;
import daybreak.schema.learner.LearnerId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * Reviews of cards at random, with schedules that no scheduler would make; some are undone, and
 * some cards put aside for a while.
 */
final class RandomReviews {

  private static final Instant FIRST_DAY = Instant.parse("2026-01-01T00:00:00Z");
  private static final int LONGEST = 9;

  private final Random random;
  private final List<Place> places;

  /**
   * @param places where cards may be when they are reviewed
   */
  RandomReviews(Random random, List<Place> places) {
    this.random = random;
    this.places = places;
  }

  /**
   * All that one learner does with one card.
   *
   * @param first where the card is when it is begun
   */
  List<CardStudyEvent> of(LearnerId learner, FlashcardId card, Place first) {
    List<CardStudyEvent> events = new ArrayList<>();
    Deque<CardReviewed> reviews = new ArrayDeque<>();
    CardStudyId study = CardStudyId.of(learner, card);
    boolean suspended = false;
    Instant at = FIRST_DAY;
    for (int left = 1 + random.nextInt(LONGEST); left > 0; left--) {
      Place place = events.isEmpty() ? first : places.get(random.nextInt(places.size()));
      at = at.plusSeconds(random.nextInt(100_000));
      int turn = random.nextInt(6);
      if (turn == 0) {
        events.add(
            suspended
                ? new CardResumed(study, learner, card, at)
                : new CardSuspended(study, learner, card, place.subject(), place.topic(), at));
        suspended = !suspended;
      } else if (turn == 1 && !reviews.isEmpty()) {
        events.add(undone(reviews.pop(), reviews, at));
      } else {
        CardReviewed reviewed = reviewed(learner, card, place, at);
        reviews.push(reviewed);
        events.add(reviewed);
      }
    }
    return events;
  }

  private static ReviewUndone undone(CardReviewed last, Deque<CardReviewed> before, Instant at) {
    CardReviewed now = before.peek();
    return new ReviewUndone(
        last.study(),
        last.learner(),
        last.card(),
        last.subject(),
        last.topic(),
        at,
        last.at(),
        now == null ? null : now.at(),
        now == null ? null : now.memory());
  }

  private CardReviewed reviewed(LearnerId learner, FlashcardId card, Place place, Instant at) {
    return new CardReviewed(
        CardStudyId.of(learner, card),
        learner,
        card,
        place.subject(),
        place.topic(),
        at,
        Rating.values()[random.nextInt(4)],
        random.nextBoolean() ? null : 4_000L,
        memory(at));
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
