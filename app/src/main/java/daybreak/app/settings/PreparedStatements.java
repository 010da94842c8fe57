package daybreak.app.settings;

/** Whether the server keeps the statements of a connection prepared. */
public enum PreparedStatements {
  /** Unless a pooler is in between that would lose them. */
  AUTO,
  ON,
  OFF
}
