package daybreak.schema.sql;

import java.util.Arrays;

/**
 * How many connections each tier may hold, in the whole cluster.
 *
 * @param web for requests
 * @param worker for projections and jobs
 * @param system for the appender of events
 * @param direct for what bypasses a transaction pooler
 * @param others left for migrations, analysts and monitoring
 */
public record ConnectionBudget(int web, int worker, int system, int direct, int others) {

  /** 55 of the 90 connections of a small server, and 13 for the roles without a pool. */
  public static final ConnectionBudget STANDARD = new ConnectionBudget(30, 15, 5, 5, 13);

  private static final NamedQuery LIMITS =
      NamedQuery.of(
          "platform.connection-limits",
          """
          select current_setting('max_connections')::int
               - current_setting('superuser_reserved_connections')::int
               - current_setting('reserved_connections')::int as server,
                 (select rolconnlimit from pg_roles where rolname = 'daybreak_web') as web,
                 (select rolconnlimit from pg_roles where rolname = 'daybreak_worker') as worker
          """,
          Budget.of(1, 20));

  public ConnectionBudget {
    if (web < 1 || worker < 1 || system < 1 || direct < 1 || others < 0) {
      throw new IllegalArgumentException("Every pool needs a connection at least");
    }
  }

  /** A tier's share. */
  public int of(PoolTier tier) {
    return switch (tier) {
      case WEB -> web;
      case WORKER -> worker;
      case SYSTEM -> system;
      case DIRECT -> direct;
    };
  }

  /** What all pools may hold together. */
  public int total() {
    return Arrays.stream(PoolTier.values()).mapToInt(this::of).sum();
  }

  /**
   * Refuses a server that could run out of connections before the pools do.
   *
   * @throws IllegalStateException with both numbers
   */
  public void checkFits(Database database) {
    Limits limits = database.call(LIMITS).single(Limits::of);
    refuseMore("the server's max_connections, less its reserve,", total() + others, limits.server);
    refuseMore("the limit of daybreak_web", sharesOf(DatabaseRole.WEB), limits.web);
    refuseMore("the limit of daybreak_worker", sharesOf(DatabaseRole.WORKER), limits.worker);
  }

  private int sharesOf(DatabaseRole role) {
    return Arrays.stream(PoolTier.values())
        .filter(tier -> tier.role() == role)
        .mapToInt(this::of)
        .sum();
  }

  private void refuseMore(String limited, int needed, int limit) {
    boolean unlimited = limit < 0;
    if (!unlimited && needed > limit) {
      throw new IllegalStateException(
          "The pools may need "
              + needed
              + " connections ("
              + this
              + "), but "
              + limited
              + " is "
              + limit);
    }
  }

  private record Limits(int server, int web, int worker) {

    static Limits of(Row row) {
      return new Limits(row.intValue("server"), row.intValue("web"), row.intValue("worker"));
    }
  }
}
