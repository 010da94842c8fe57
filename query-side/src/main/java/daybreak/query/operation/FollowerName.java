package daybreak.query.operation;

import daybreak.schema.input.Worded;

/** What follows the log, by the name of its token. */
enum FollowerName implements Worded {
  CONTENT,
  LEARNER,
  GENERATION,
  ROLLOVER
}
