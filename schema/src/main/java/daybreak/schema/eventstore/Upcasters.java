package daybreak.schema.eventstore;

import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/**
 * What brings stored events up to date: for each version of an event but the present one, an
 * upcaster to the next.
 */
final class Upcasters {

  private Upcasters() {}

  /** All of them, those of earlier versions first. */
  static EventUpcaster chain() {
    return new EventUpcasterChain(new TestsWithoutDeadline());
  }
}
