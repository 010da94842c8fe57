package daybreak.command.deck;

import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;
import java.time.Instant;

/** Every review builds on the one before it. */
final class ReviewIsOutOfOrder extends Refusal {

  ReviewIsOutOfOrder(Instant at, Instant last) {
    super(
        Code.REVIEW_IS_OUT_OF_ORDER,
        "A review at " + at + " comes too late: the card was reviewed at " + last + ".");
  }
}
