package daybreak.schema.sql;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many sessions the server holds for each role, whoever opened them, and how many it would let
 * in. A session's role is no secret there, so any role may look.
 */
public final class Backends {

  /// No table: a row for each session of the server, and one for each role.
  private static final NamedQuery BY_ROLE =
      NamedQuery.of(
          "platform.backends",
          """
          select role.rolname::text as role, role.rolconnlimit as most, count(session.pid) as held
            from pg_catalog.pg_roles role
            left join pg_catalog.pg_stat_activity session on session.usesysid = role.oid
           where role.rolname = any (:roles)
           group by role.rolname, role.rolconnlimit
          """,
          Budget.instant(7, 100));

  private static final List<String> ROLES =
      Arrays.stream(DatabaseRole.values()).map(DatabaseRole::roleName).toList();

  private final Database database;
  private volatile Map<String, Held> seen = Map.of();

  private Backends(Database database) {
    this.database = database;
  }

  /** Gauges that are brought up to date until the sample is closed. */
  public static Sample shown(Database database, Sampler sampler, MeterRegistry meters) {
    Backends backends = new Backends(database);
    for (DatabaseRole role : DatabaseRole.values()) {
      backends.show(role, meters);
    }
    return sampler.sample("backends", backends::look);
  }

  private void show(DatabaseRole role, MeterRegistry meters) {
    String label = role.name().toLowerCase(Locale.ROOT);
    Gauge.builder("db.backends", () -> of(role).number)
        .description("Sessions of a role at the server")
        .tag("role", label)
        .register(meters);
    Gauge.builder("db.backends.limit", () -> of(role).most)
        .description("Sessions of a role that the server lets in")
        .tag("role", label)
        .register(meters);
  }

  private Held of(DatabaseRole role) {
    return seen.getOrDefault(role.roleName(), Held.UNKNOWN);
  }

  private void look() {
    seen =
        database
            .call(BY_ROLE)
            .array("roles", "text", ROLES)
            .list(row -> Map.entry(row.text("role"), Held.of(row)))
            .stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private record Held(double number, double most) {

    static final Held UNKNOWN = new Held(Double.NaN, Double.NaN);

    static Held of(Row row) {
      return new Held(row.doubleValue("held"), row.doubleValue("most"));
    }
  }
}
