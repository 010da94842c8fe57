package daybreak.query.plan;

import daybreak.schema.sql.Row;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plan as its table has it.
 *
 * @param awaited whether someone is known to wait for it
 * @param made null as long as it is being made
 */
record StoredPlan(LocalDate date, boolean awaited, @Nullable MadePlan made) {

  StoredPlan onItsDay() {
    return made == null ? this : new StoredPlan(date, awaited, made.onItsDay());
  }

  /** Where the log tells of what it should have known when its day began. */
  @Nullable Long outdatedBy() {
    return made == null ? null : made.outdatedBy();
  }

  /** Whether someone is known to wait for it, also for one that is being made again. */
  boolean isAwaited() {
    return awaited || (made != null && made.isAwaited());
  }

  static @Nullable StoredPlan of(Row row) {
    LocalDate date = row.dateOrNull("date");
    if (date == null) {
      return null;
    }
    boolean made = row.bytesOrNull("content") != null;
    return new StoredPlan(date, row.booleanValue("awaited"), made ? MadePlan.of(row) : null);
  }
}
