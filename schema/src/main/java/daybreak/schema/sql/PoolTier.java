package daybreak.schema.sql;

import java.time.Duration;
import java.util.Locale;

/** A use of connections with a pool, and so a share of the budget, of its own. */
public enum PoolTier {
  /** Requests. */
  WEB(DatabaseRole.WEB, Duration.ofSeconds(15)),
  /** Projections and jobs. */
  WORKER(DatabaseRole.WORKER, Duration.ofMinutes(2)),
  /** The appender of events, which must never wait behind requests. */
  SYSTEM(DatabaseRole.SYSTEM, Duration.ofSeconds(15)),
  /** What no transaction pooler can carry: listening for wake-ups. */
  DIRECT(DatabaseRole.LISTENER, Duration.ofMinutes(2));

  private final DatabaseRole role;
  private final Duration silence;

  PoolTier(DatabaseRole role, Duration silence) {
    this.role = role;
    this.silence = silence;
  }

  /** The role its connections log in as. */
  public DatabaseRole role() {
    return role;
  }

  /**
   * How long the server may say nothing before the connection is taken for lost: above the role's
   * transaction timeout, so that it means a dead network.
   */
  Duration silence() {
    return silence;
  }

  /** The metric's label and the pool's name. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
