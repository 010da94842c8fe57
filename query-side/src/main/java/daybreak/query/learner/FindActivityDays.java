package daybreak.query.learner;

import daybreak.query.gateway.LearnerQuery;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the days on which the caller did something.
 *
 * @param from the first date; 29 days before the last if left out
 * @param to the last date; the caller's today if left out
 */
record FindActivityDays(@Nullable LocalDate from, @Nullable LocalDate to)
    implements LearnerQuery<ActivityDaysView> {

  private static final int MOST = 366;
  private static final int USUAL = 30;

  /** The first date that may be asked for, where today is known but for a day. */
  LocalDate earliest(LocalDate today) {
    LocalDate last = last(today);
    LocalDate most = last.minusDays(MOST);
    LocalDate first = from == null ? last.minusDays(USUAL) : from;
    return first.isBefore(most) ? most : first;
  }

  /** The last date that is asked for. */
  LocalDate last(LocalDate today) {
    return to == null ? today : to;
  }

  /**
   * The first date that is asked for.
   *
   * @throws InvalidInput if it is after the last, or too far before it
   */
  LocalDate first(LocalDate today) {
    LocalDate last = last(today);
    LocalDate first = from == null ? last.minusDays(USUAL - 1) : from;
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    if (days < 1 || days > MOST) {
      throw new InvalidInput("from", Code.OUT_OF_RANGE, "must be 1 to " + MOST + " days before to");
    }
    return first;
  }
}
