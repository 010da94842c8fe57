package daybreak.query.plan;

import daybreak.schema.learner.NamedZone;
import daybreak.schema.plan.LocalDay;
import daybreak.schema.sql.Row;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plan as its table has it.
 *
 * @param awaited whether someone is known to wait for it
 * @param made null as long as it is being made
 */
record StoredPlan(LocalDate date, boolean awaited, @Nullable DailyPlanView made) {

  static @Nullable StoredPlan of(Row row) {
    LocalDate date = row.dateOrNull("date");
    if (date == null) {
      return null;
    }
    boolean made = row.bytesOrNull("content") != null;
    return new StoredPlan(date, row.booleanValue("awaited"), made ? DailyPlanView.of(row) : null);
  }

  /**
   * The same for a learner who may have moved since it was made: a day that is not over there is
   * the new zone's.
   */
  StoredPlan in(NamedZone zone, Instant now) {
    boolean over = date.isBefore(LocalDay.at(now, zone.zone()).date());
    return over || made == null ? this : new StoredPlan(date, awaited, made.in(zone));
  }
}
