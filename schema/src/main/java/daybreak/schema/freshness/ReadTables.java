package daybreak.schema.freshness;

/** The read tables that an answer can show; what they include grows with the log. */
public enum ReadTables {
  /** The bank's. */
  CONTENT,
  /** The learners' and the bank's. */
  LEARNER
}
