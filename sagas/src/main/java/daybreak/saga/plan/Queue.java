package daybreak.saga.plan;

import daybreak.schema.plan.LocalDay;
import daybreak.schema.sql.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the lanes of one kind.
 *
 * @param waiting how many plans, counted up to {@link #MOST_COUNTED}
 * @param age of the oldest request that may be met now, in milliseconds
 * @param left until the day of that one begins, in milliseconds; not a number if that is unknown
 */
record Queue(long waiting, double age, double left) {

  /** How far plans are counted that wait. */
  static final long MOST_COUNTED = 10_000;

  /** Whatever waits is to be tried later. */
  static Queue ofNoneDue(long waiting) {
    return new Queue(waiting, 0, Double.NaN);
  }

  /** Whether there may be more than were counted. */
  boolean isUncounted() {
    return waiting >= MOST_COUNTED;
  }

  /**
   * The oldest request that may be met now.
   *
   * @param timeZone where its learner is, as far as the read tables know
   */
  record Head(Instant requestedAt, LocalDate date, @Nullable String timeZone) {

    static Head of(Row row) {
      return new Head(row.instant("requested_at"), row.date("date"), row.textOrNull("time_zone"));
    }

    Queue of(long waiting, Instant now) {
      return new Queue(waiting, millis(requestedAt, now), left(now));
    }

    private double left(Instant now) {
      return timeZone == null
          ? Double.NaN
          : millis(now, new LocalDay(date, ZoneId.of(timeZone)).start());
    }

    private static double millis(Instant from, Instant to) {
      return Duration.between(from, to).toMillis();
    }
  }
}
