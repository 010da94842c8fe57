package daybreak.schema.sql;

import java.util.Locale;

/** A use of connections with a pool, and so a share of the budget, of its own. */
public enum PoolTier {
  /** Requests. */
  WEB(DatabaseRole.WEB),
  /** Projections and jobs. */
  WORKER(DatabaseRole.WORKER),
  /** The appender of events, which must never wait behind requests. */
  SYSTEM(DatabaseRole.WEB),
  /** What no transaction pooler can carry: listening for wake-ups. */
  DIRECT(DatabaseRole.WORKER);

  private final DatabaseRole role;

  PoolTier(DatabaseRole role) {
    this.role = role;
  }

  /** The role its connections log in as. */
  public DatabaseRole role() {
    return role;
  }

  /** The metric's label and the pool's name. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
