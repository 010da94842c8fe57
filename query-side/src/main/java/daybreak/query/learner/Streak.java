package daybreak.query.learner;

import java.time.LocalDate;
import java.util.List;

/** How many dates in a row a learner did something. */
final class Streak {

  private final Calendar calendar;

  Streak(Calendar calendar) {
    this.calendar = calendar;
  }

  /**
   * As it stands on a date.
   *
   * @param active the dates on which the learner did something, in their order
   */
  StreakView of(List<LocalDate> active, LocalDate today) {
    int longest = 0;
    int last = 0;
    LocalDate before = null;
    for (LocalDate date : active) {
      last = before != null && calendar.areNeighbours(before, date) ? last + 1 : 1;
      longest = Math.max(longest, last);
      before = date;
    }
    boolean goesOn =
        before != null && (!before.isBefore(today) || calendar.areNeighbours(before, today));
    return new StreakView(goesOn ? last : 0, longest);
  }
}
