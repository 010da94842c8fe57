package daybreak.command.gateway;

import daybreak.schema.eventstore.EventStores;
import daybreak.schema.upkeep.Recurring;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets, now and then, the results of commands whose idempotency keys have grown old. */
public final class ResultUpkeep {

  private static final Logger log = LoggerFactory.getLogger(ResultUpkeep.class);
  private static final Duration PAUSE = Duration.ofMinutes(10);

  private final EventStores stores;
  private final Clock clock;
  private final Duration retention;

  /**
   * Prepares the upkeep.
   *
   * @param stores reads as a worker, who alone may delete results
   * @param retention how long a key answers the first result
   */
  public ResultUpkeep(EventStores stores, Clock clock, Duration retention) {
    this.stores = stores;
    this.clock = clock;
    this.retention = retention;
  }

  /** Forgets what is old by now, and answers how many results that were. */
  public int forget() {
    stores.heldKeys().removeLapsed();
    return stores.results().removeBefore(clock.instant().minus(retention));
  }

  /** Once in the cluster, now and then. */
  public Recurring<?> recurring() {
    return Recurring.every(
        "command.forget-results",
        PAUSE,
        () -> log.debug("{} old results of commands were removed", forget()));
  }
}
