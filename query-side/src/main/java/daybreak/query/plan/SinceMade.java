package daybreak.query.plan;

import daybreak.schema.plan.DailyPlanCommand.FillPlan;
import daybreak.schema.sql.Row;
import java.util.Objects;

/**
 * What its learner has done since a plan was made, by positions in the log; 0 where there is
 * nothing, or nothing is known.
 *
 * @param work the last work before its day began
 * @param settings the last change of settings
 * @param settingsBefore whether that was before its day began
 * @param fills whether such a change has a makeshift made again: where subjects are chosen, and not
 *     too often
 */
record SinceMade(long work, long settings, boolean settingsBefore, boolean fills) {

  static SinceMade of(Row row) {
    Integer refills = row.intOrNull("refills");
    return new SinceMade(
        Objects.requireNonNullElse(row.longOrNull("worked"), 0L),
        Objects.requireNonNullElse(row.longOrNull("settings_position"), 0L),
        Boolean.TRUE.equals(row.booleanOrNull("settings_before")),
        row.booleanValue("chosen") && refills != null && refills < FillPlan.MOST);
  }

  /** The last of what happened before its day began. */
  long beforeTheDay() {
    return settingsBefore ? Math.max(work, settings) : work;
  }

  boolean hasChoiceBehind(long asOf) {
    return fills && settings > asOf;
  }
}
