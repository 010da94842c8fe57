package daybreak.schema.sql;

import java.time.Duration;
import java.util.Locale;

/** A use of connections with a pool, and so a share of the budget, of its own. */
public enum PoolTier {
  /** Requests. */
  WEB(DatabaseRole.WEB, Duration.ofSeconds(15), TimeOuts.OF_A_REQUEST),
  /** Projections and jobs. */
  WORKER(
      DatabaseRole.WORKER,
      Duration.ofMinutes(2),
      new TimeOuts(
          Duration.ofSeconds(30),
          Duration.ofSeconds(5),
          Duration.ofMinutes(1),
          Duration.ofSeconds(30))),
  /** The appender of events, which must never wait behind requests. */
  SYSTEM(DatabaseRole.SYSTEM, Duration.ofSeconds(15), TimeOuts.OF_A_REQUEST),
  /** What no transaction pooler can carry: listening for wake-ups. */
  DIRECT(DatabaseRole.LISTENER, Duration.ofMinutes(2), TimeOuts.OF_A_REQUEST),
  /** What is played again from the log, at length and past any pooler. */
  REPLAY(
      DatabaseRole.REPLAY,
      Duration.ofMinutes(125),
      new TimeOuts(
          Duration.ofHours(1), Duration.ofSeconds(5), Duration.ofHours(2), Duration.ofMinutes(5)));

  private final DatabaseRole role;
  private final Duration silence;
  private final TimeOuts timeOuts;

  PoolTier(DatabaseRole role, Duration silence, TimeOuts timeOuts) {
    this.role = role;
    this.silence = silence;
    this.timeOuts = timeOuts;
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

  /** What bounds its sessions. */
  TimeOuts timeOuts() {
    return timeOuts;
  }

  /** Whether its connections go to the server itself, past any pooler. */
  public boolean isDirect() {
    return this == DIRECT || this == REPLAY;
  }

  /** The metric's label and the pool's name. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
