package daybreak.command.deck;

import daybreak.schema.platform.Refusal;
import java.time.Instant;

/** Every review builds on the one before it. */
final class ReviewIsOutOfOrder extends Refusal {

  ReviewIsOutOfOrder(Instant at, Instant last) {
    super("A review at " + at + " comes too late: the card was reviewed at " + last + ".");
  }
}
