package daybreak.schema.following;

import daybreak.schema.eventstore.Unknown;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a follower stops before an event that this release does not know, or cannot apply without
 * something that it does not know. It stands still until its token has passed the event, in this
 * process or in one of a release that knows it.
 */
public final class Standstill {

  /// `token_pk`, one row.
  private static final NamedQuery REACHED =
      NamedQuery.of(
          "projection.reached",
          """
          select coalesce(min(position), 0) as position
            from projection.token
           where processor_name = :projection
          """,
          Budget.instant(1, 10));

  private static final Logger LOG = LoggerFactory.getLogger(Standstill.class);

  private final Database database;
  private final String follower;
  private @Nullable MultiGauge gauge;
  private volatile @Nullable Unknown ahead;

  Standstill(Database database, String follower) {
    this.database = database;
    this.follower = follower;
  }

  /** Whose it is. */
  public String follower() {
    return follower;
  }

  /** Before which event the follower stops, if it does, as far as is known. */
  public Optional<Unknown> ahead() {
    return Optional.ofNullable(ahead);
  }

  /** Looks whether the token has passed the event meanwhile. */
  void look() {
    Unknown unknown = ahead;
    if (unknown != null && reached() >= unknown.position()) {
      end(unknown);
    }
  }

  private synchronized void end(Unknown passed) {
    if (passed.equals(ahead)) {
      ahead = null;
    }
  }

  private long reached() {
    return database
        .call(REACHED)
        .bind("projection", follower)
        .single(row -> row.longValue("position"));
  }

  /** Shows 1 while it lasts, in the one series of the follower, which names the last event. */
  synchronized void register(MeterRegistry meters) {
    gauge =
        MultiGauge.builder("projection.stopped")
            .description("Whether an event that this release does not know stops the follower")
            .tag("projection", follower)
            .register(meters);
    show("none", () -> 0);
  }

  /** The follower stops before an event; hearing it again makes no difference. */
  synchronized void begin(Unknown unknown) {
    if (!unknown.equals(ahead)) {
      ahead = unknown;
      LOG.error(
          "{} stops before position {}: this release does not know {}. It goes on in a release"
              + " that does.",
          follower,
          unknown.position(),
          unknown.name());
      show(unknown.name(), () -> ahead == null ? 0 : 1);
    }
  }

  private void show(String event, Supplier<Number> stopped) {
    if (gauge != null) {
      gauge.register(List.of(Row.of(Tags.of("event", event), stopped)), true);
    }
  }
}
