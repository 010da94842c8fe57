package daybreak.schema.sql;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many connections each tier may hold, in the whole cluster: the one dial. A process's pools,
 * the server's limit of each role, and a pooler's are all set from it.
 *
 * @param web for requests
 * @param worker for projections and jobs
 * @param system for the appender of events
 * @param direct for what bypasses a transaction pooler
 * @param others left for migrations, analysts and monitoring, whose roles have limits of their own
 */
public record ConnectionBudget(int web, int worker, int system, int direct, int others) {

  /** 55 of the 90 connections of a small server, and 13 for the roles without a pool. */
  public static final ConnectionBudget STANDARD = new ConnectionBudget(30, 15, 5, 5, 13);

  /** What LISTEN takes of the direct ones: the rest is for what works at length. */
  private static final int LISTENING = 2;

  private static final NamedQuery LIMITS =
      NamedQuery.of(
          "platform.connection-limits",
          """
          select current_setting('max_connections')::int
               - current_setting('superuser_reserved_connections')::int
               - current_setting('reserved_connections')::int as server,
                 (select rolconnlimit from pg_roles where rolname = 'daybreak_web') as web,
                 (select rolconnlimit from pg_roles where rolname = 'daybreak_worker') as worker,
                 (select rolconnlimit from pg_roles where rolname = 'daybreak_system') as system,
                 (select rolconnlimit from pg_roles where rolname = 'daybreak_listener')
                   as listener,
                 (select rolconnlimit from pg_roles where rolname = 'daybreak_replay') as replay
          """,
          Budget.instant(1, 30));

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
      case DIRECT -> Math.min(LISTENING, direct);
      case REPLAY -> Math.max(1, direct - LISTENING);
    };
  }

  /** What all pools may hold together. */
  public int total() {
    return Arrays.stream(PoolTier.values()).mapToInt(this::of).sum();
  }

  /** What one process may take of a tier's share, as long as no other process needs it. */
  int ofProcess(PoolTier tier) {
    return tier == PoolTier.DIRECT ? 1 : of(tier);
  }

  /** What the server is told of each role's limit. */
  Map<String, String> limits() {
    Map<String, String> limits = new TreeMap<>();
    for (PoolTier tier : PoolTier.values()) {
      limits.put(tier.role().roleName() + "_limit", Integer.toString(of(tier)));
    }
    return limits;
  }

  /**
   * Refuses a server that could run out of connections before the pools do.
   *
   * @throws IllegalStateException with both numbers
   */
  public void checkFits(Database database) {
    Limits limits = database.call(LIMITS).single(Limits::of);
    refuseMore("the server's max_connections, less its reserve,", total() + others, limits.server);
    for (PoolTier tier : PoolTier.values()) {
      refuseMore("the limit of " + tier.role().roleName(), of(tier), limits.of(tier));
    }
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

  private record Limits(int server, int web, int worker, int system, int listener, int replay) {

    static Limits of(Row row) {
      return new Limits(
          row.intValue("server"),
          row.intValue("web"),
          row.intValue("worker"),
          row.intValue("system"),
          row.intValue("listener"),
          row.intValue("replay"));
    }

    int of(PoolTier tier) {
      return switch (tier) {
        case WEB -> web;
        case WORKER -> worker;
        case SYSTEM -> system;
        case DIRECT -> listener;
        case REPLAY -> replay;
      };
    }
  }
}
