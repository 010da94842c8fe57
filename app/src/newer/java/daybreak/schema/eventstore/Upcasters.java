package daybreak.schema.eventstore;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.node.ObjectNode;

/** What brings stored events up to date: those of this release, and one more. */
final class Upcasters {

  private Upcasters() {}

  /** All of them, those of earlier versions first. */
  static EventUpcaster chain() {
    return new EventUpcasterChain(new TestsWithoutDeadline(), new CardsInOrder());
  }

  /** Version 1 of what a deck was filled with named it {@code cards}. */
  private static final class CardsInOrder extends SingleEventUpcaster {

    private static final SimpleSerializedType FROM =
        new SimpleSerializedType("deck.deck-filled", "1");
    private static final SimpleSerializedType TO =
        new SimpleSerializedType("deck.deck-filled", "2");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
      return event.getType().equals(FROM);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
      return event.upcastPayload(
          TO, ObjectNode.class, payload -> payload.set("order", payload.remove("cards")));
    }
  }
}
