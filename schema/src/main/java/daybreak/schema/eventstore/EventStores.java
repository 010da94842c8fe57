package daybreak.schema.eventstore;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import daybreak.schema.command.Idempotency;
import daybreak.schema.sql.Database;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * One process's event store and what belongs to it: Axon's view of the log, the committer that
 * appends, the results of commands, and the look-ups that the command side may make.
 */
public final class EventStores implements AutoCloseable {

  private final Committer committer;
  private final Appender appender;
  private final PostgresEventStorageEngine engine;
  private final DaybreakEventStore eventStore;
  private final CommandResults results;
  private final HeldKeys heldKeys;
  private final Streams streams;
  private final TitleBearers titles;
  private final Holdings holdings;

  EventStores(Database reading, Committer committer, Appender appender, WakeUps wakeUps) {
    this.committer = committer;
    this.appender = appender;
    this.engine =
        new PostgresEventStorageEngine(
            reading, appender, EventSerializer.ofEvents(), Upcasters.chain());
    this.eventStore = new DaybreakEventStore(engine, wakeUps);
    this.results = new CommandResults(reading);
    this.heldKeys = new HeldKeys(reading);
    this.streams = new Streams(reading, engine);
    this.titles = new TitleBearers(reading);
    this.holdings = new Holdings(reading);
  }

  /**
   * Opens the event store and starts its committer.
   *
   * @param reading the pool that reads; where results are removed, one with the worker's rights
   * @param appending the pool of the committer, which takes one connection at a time; its sockets
   *     need a timeout, so that a dead network cannot hold it
   * @param wakeUps who is told of commits; the caller closes it after this
   */
  public static EventStores open(
      Database reading, Database appending, WakeUps wakeUps, Clock clock, MeterRegistry meters) {
    AppendBounds bounds = AppendBounds.STANDARD;
    var transaction = new AppendTransaction(appending, clock, bounds.lock());
    var committer = new Committer(transaction, bounds, wakeUps, meters);
    return new EventStores(reading, committer, new Appender(committer, bounds, clock), wakeUps);
  }

  /** Axon's event store and event bus. */
  public EventStore eventStore() {
    return eventStore;
  }

  /** The log to be followed by one who watches. */
  WatchedLog log(Watch watch) {
    return new WatchedLog(eventStore, watch);
  }

  /** What commands answered under their idempotency keys. */
  public CommandResults results() {
    return results;
  }

  /** The keys of commands that are at work for longer than one commit takes. */
  public HeldKeys heldKeys() {
    return heldKeys;
  }

  /** What aggregates there are, and what happened to them. */
  public Streams streams() {
    return streams;
  }

  /** Which subjects and topics bear which titles. */
  public TitleBearers titles() {
    return titles;
  }

  /** What subjects and topics hold. */
  public Holdings holdings() {
    return holdings;
  }

  /** The position of the last event, 0 when there is none. */
  public long headPosition() {
    return engine.headPosition();
  }

  /**
   * Begins the work of commands on this thread; close it in any case.
   *
   * @param by in whose name events are applied
   */
  public CommandWork begin(UUID by) {
    return CommandWork.begin(appender, by);
  }

  /**
   * Stores a result without events, and answers the position of the last one there was.
   *
   * @throws IdempotencyKeyTaken if another execution was faster
   */
  @CanIgnoreReturnValue
  public long recordResult(Idempotency key, ResultText text) {
    return appender.append(ResultRow.of(key, text));
  }

  /** How many appends wait for the next commit. */
  public int waiting() {
    return committer.waiting();
  }

  /** Commits what waits, and takes no more. */
  @Override
  public void close() {
    committer.close();
  }
}
