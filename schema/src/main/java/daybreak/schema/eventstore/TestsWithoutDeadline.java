package daybreak.schema.eventstore;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

/**
 * Tests that were started when none had a deadline: version 1 reads as version 2 without one. The
 * version is a new one so that no release that knows of no deadline takes answers after it.
 */
final class TestsWithoutDeadline extends SingleEventUpcaster {

  private static final SimpleSerializedType FROM =
      new SimpleSerializedType("pasttest.test-started", "1");
  private static final SimpleSerializedType TO =
      new SimpleSerializedType("pasttest.test-started", "2");

  @Override
  protected boolean canUpcast(IntermediateEventRepresentation event) {
    return event.getType().equals(FROM);
  }

  @Override
  protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
    return event.upcastPayload(TO, byte[].class, payload -> payload);
  }
}
