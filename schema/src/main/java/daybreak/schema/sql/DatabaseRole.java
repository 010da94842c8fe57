package daybreak.schema.sql;

import java.util.Locale;

/** A role of the database server; what each may do is said in {@code db/bootstrap}. */
public enum DatabaseRole {
  /** Owns every object and changes their shape. */
  MIGRATOR,
  /** Answers requests. */
  WEB,
  /** Keeps the read tables. */
  WORKER,
  /** Appends events, for every process. */
  SYSTEM,
  /** Listens for appends, and does nothing else. */
  LISTENER,
  /** Makes and fills the tables of what is played again from the log. */
  REPLAY,
  /** Reads events and read tables, at length. */
  ANALYST,
  /** Watches the server. */
  MONITOR;

  /** The name to log in with, prefixed since roles belong to a whole server. */
  public String roleName() {
    return "daybreak_" + name().toLowerCase(Locale.ROOT);
  }
}
