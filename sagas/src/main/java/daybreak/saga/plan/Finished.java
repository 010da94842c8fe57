package daybreak.saga.plan;

import daybreak.schema.sql.Row;

/**
 * The lists that a plan was on until it was made.
 *
 * @param prepared whether it was to be prepared, and was not counted as late before
 * @param awaited whether somebody waits for it
 */
record Finished(boolean prepared, boolean awaited) {

  static Finished of(Row row) {
    return new Finished(row.booleanValue("prepared"), row.booleanValue("awaited"));
  }
}
