package daybreak.query.learner;

import daybreak.schema.sql.Row;
import java.time.LocalDate;

/**
 * What the caller did on a day.
 *
 * @param date in the zone that the caller had then
 * @param answered questions answered in tests that were completed on the day
 * @param correct how many of those answers were right
 * @param reviews of cards
 * @param lessons that were done
 * @param minutes of answers and reviews whose time is known
 */
record ActivityDayView(
    LocalDate date, int answered, int correct, int reviews, int lessons, int minutes) {

  private static final long MINUTE = 60_000;

  static ActivityDayView of(Row row) {
    return new ActivityDayView(
        row.date("date"),
        row.intValue("answered"),
        row.intValue("correct"),
        row.intValue("reviews"),
        row.intValue("lessons"),
        Math.toIntExact((row.longValue("millis") + MINUTE / 2) / MINUTE));
  }
}
