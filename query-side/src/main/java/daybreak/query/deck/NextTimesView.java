package daybreak.query.deck;

import daybreak.schema.deck.CardMemory;
import daybreak.schema.deck.Fsrs;
import daybreak.schema.deck.Rating;
import java.time.Instant;
import java.util.function.Function;

/**
 * When a card is due next if it is reviewed now, by the rating.
 *
 * @param again after {@code again}: it was forgotten
 * @param hard after {@code hard}
 * @param good after {@code good}
 * @param easy after {@code easy}
 */
record NextTimesView(Instant again, Instant hard, Instant good, Instant easy) {

  /** Of a new card. */
  static NextTimesView first(Instant now) {
    return of(rating -> Fsrs.DEFAULT.first(rating, now));
  }

  /** Of a card that was reviewed; a clock behind that review reads as its time. */
  static NextTimesView after(CardMemory memory, Instant last, Instant now) {
    Instant at = now.isBefore(last) ? last : now;
    return of(rating -> Fsrs.DEFAULT.next(memory, last, rating, at));
  }

  private static NextTimesView of(Function<Rating, CardMemory> reviewed) {
    return new NextTimesView(
        reviewed.apply(Rating.AGAIN).due(),
        reviewed.apply(Rating.HARD).due(),
        reviewed.apply(Rating.GOOD).due(),
        reviewed.apply(Rating.EASY).due());
  }
}
