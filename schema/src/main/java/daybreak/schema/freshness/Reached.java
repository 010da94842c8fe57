package daybreak.schema.freshness;

/**
 * How far everything was at one moment.
 *
 * @param content what the bank's tables include
 * @param learner what the learners' tables and the bank's include
 * @param head the last position of the log
 */
record Reached(long content, long learner, long head) {

  /** That of the last event which the tables include. */
  long by(ReadTables tables) {
    return switch (tables) {
      case CONTENT -> content;
      case LEARNER -> learner;
    };
  }
}
