package daybreak.schema.eventstore;

import daybreak.schema.problem.Unavailable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/**
 * Commits what commands have to say, and answers where that ended up. An event's time is that of
 * its append by the application's clock; Axon's own stamp is by a clock that all of the JVM share.
 */
final class Appender {

  private final Committer committer;
  private final AppendBounds bounds;
  private final Clock clock;

  Appender(Committer committer, AppendBounds bounds, Clock clock) {
    this.committer = committer;
    this.bounds = bounds;
    this.clock = clock;
  }

  /** Commits the events of the current work, with its result, or of nobody's. */
  void append(List<? extends EventMessage<?>> events, Serializer serializer) {
    Instant now = clock.instant();
    append(events.stream().map(event -> EventRow.of(event, now, serializer)).toList());
  }

  private void append(List<EventRow> events) {
    CommandWork work = CommandWork.current();
    if (work == null) {
      long _ = append(new Append(events, null));
    } else {
      work.appended(append(new Append(events, work.takeResult(), work.premises())));
    }
  }

  /** Commits the result of a command that had no event to apply. */
  long append(ResultRow result) {
    return append(new Append(List.of(), result));
  }

  private long append(Append append) {
    refuseTooLarge(append);
    return position(append);
  }

  private void refuseTooLarge(Append append) {
    if (append.bytes() > bounds.command()) {
      throw CommandIsTooLarge.with(append.bytes(), bounds.command());
    }
  }

  private long position(Append append) {
    return switch (committer.append(append)) {
      case Outcome.Committed(long position) -> position;
      case Outcome.KeyTaken _ -> throw keyTaken(append);
      case Outcome.Overtaken _ -> throw new DecisionIsOvertaken();
      case Outcome.SequenceTaken _ -> throw sequenceTaken(append, null);
      case Outcome.Rejected(DuplicateKeyException e) -> throw sequenceTaken(append, e);
      case Outcome.Rejected(RuntimeException e) ->
          throw new EventStoreException("The event store refused the events", e);
      case Outcome.OutOfTime(RuntimeException _) when append.fills(bounds.commit()) ->
          throw CommandIsTooLarge.toStoreInTime();
      case Outcome.OutOfTime(RuntimeException e) -> throw noTime(e);
      case Outcome.NotTried(Exception e) -> throw noTime(e);
      case Outcome.Unknown(Exception e) ->
          throw new Unavailable(
              "The event store did not answer in time; repeat the command under its"
                  + " idempotency key.",
              e);
    };
  }

  private static Unavailable noTime(Exception cause) {
    return new Unavailable("The event store has no time left; nothing has changed.", cause);
  }

  private static IdempotencyKeyTaken keyTaken(Append append) {
    return new IdempotencyKeyTaken(Objects.requireNonNull(append.result()).idempotency());
  }

  private static RuntimeException sequenceTaken(Append append, @Nullable Throwable cause) {
    EventRow event = append.events().getFirst();
    String fact =
        "Aggregate " + event.aggregateId() + " has an event " + event.sequenceNumber() + " already";
    return event.sequenceNumber() == 0
        ? new AggregateStreamCreationException(fact, cause)
        : new ConcurrencyException(fact, cause);
  }
}
