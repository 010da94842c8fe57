package daybreak.schema.eventstore;

import daybreak.schema.content.QuestionEvent.QuestionTagged;
import daybreak.schema.content.QuestionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Events of questions, for tests that care about their order and not about what they say. */
final class TestEvents {

  static final Instant SOME_TIME = Instant.parse("2026-03-29T01:30:00.123456Z");

  private TestEvents() {}

  /** An event of an aggregate at a sequence number. */
  static DomainEventMessage<QuestionTagged> event(UUID aggregate, long sequenceNumber) {
    return event(aggregate, sequenceNumber, "tag-" + sequenceNumber);
  }

  static DomainEventMessage<QuestionTagged> event(UUID aggregate, long sequenceNumber, String tag) {
    var payload = new QuestionTagged(new QuestionId(aggregate), List.of(tag));
    return new GenericDomainEventMessage<>(
        "question",
        aggregate.toString(),
        sequenceNumber,
        payload,
        Map.of(),
        UUID.randomUUID().toString(),
        SOME_TIME);
  }

  /** So many events of one aggregate from a sequence number on. */
  static List<DomainEventMessage<QuestionTagged>> events(UUID aggregate, long first, int count) {
    return LongStream.range(first, first + count).mapToObj(s -> event(aggregate, s)).toList();
  }
}
