package daybreak.schema.sql;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Set;

/**
 * Reads through a pool, as its callers would, which time-outs are in force there, and shows how
 * many are not what the pool's role should have: a pooler may drop them, a hand may have changed
 * the role.
 */
final class TimeOutCanary {

  /** The gauge's name. */
  static final String WRONG = "db.timeouts.wrong";

  /// No table: the server's settings, some 400 rows of them.
  private static final NamedQuery IN_FORCE =
      NamedQuery.of(
          "platform.time-outs-in-force",
          """
          select name, setting::bigint as millis
            from pg_catalog.pg_settings
           where name = any (:names)
          """,
          Budget.instant(4, 10));

  private final Database door;
  private final Map<String, Long> expected;
  private volatile double wrong = Double.NaN;

  private TimeOutCanary(PoolTier tier, Database door) {
    this.door = door;
    this.expected = tier.timeOuts().settings();
  }

  /** A canary that looks until the sample is closed. */
  static Sample in(PoolTier tier, Database door, Sampler sampler, MeterRegistry meters) {
    TimeOutCanary canary = new TimeOutCanary(tier, door);
    Gauge.builder(WRONG, canary, shown -> shown.wrong)
        .description("Time-outs of a pool's sessions that are not what its role should have")
        .tag("pool", tier.label())
        .strongReference(true)
        .register(meters);
    return sampler.sample("time-outs." + tier.label(), canary::look);
  }

  private void look() {
    Set<Map.Entry<String, Long>> inForce =
        Set.copyOf(
            door.call(IN_FORCE)
                .array("names", "text", expected.keySet())
                .list(row -> Map.entry(row.text("name"), row.longValue("millis"))));
    wrong = expected.entrySet().stream().filter(one -> !inForce.contains(one)).count();
  }
}
