package daybreak.query.gateway;

import daybreak.schema.freshness.ReadTables;

/** A question to the learners' tables, and the bank's beside them. */
public non-sealed interface LearnerQuery<T> extends Query<T> {

  @Override
  default ReadTables tables() {
    return ReadTables.LEARNER;
  }
}
