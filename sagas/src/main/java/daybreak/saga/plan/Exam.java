package daybreak.saga.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How far a learner's exam is ahead.
 *
 * @param days whole ones until then; 0 without an exam, and from its day on
 */
record Exam(int days) {

  static final Exam NONE = new Exam(0);

  /** Days before the exam with a mixed test on each. */
  static final int LAST_DAYS = 14;

  static Exam of(StudyState state) {
    LocalDate date = state.settings().examDate();
    return date != null && date.isAfter(state.date())
        ? new Exam(Math.toIntExact(ChronoUnit.DAYS.between(state.date(), date)))
        : NONE;
  }

  boolean isAhead() {
    return days > 0;
  }

  boolean isInTheLastDays() {
    return isAhead() && days <= LAST_DAYS;
  }
}
