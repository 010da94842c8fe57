package daybreak.schema.plan;

import daybreak.schema.learner.Stays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What was done after a plan was made, by the dates of its learner. What counts on the plan's date
 * is work on the plan, in whatever zones the learner was on it, and nothing else is.
 */
public final class WorkOfDate {

  private static final int DAYS_AHEAD = 2;

  private final LocalDate date;
  private final Stays stays;
  private final List<WorkDone> done;

  /**
   * Of a date.
   *
   * @param done in the order in which it was done
   */
  public WorkOfDate(LocalDate date, Stays stays, List<WorkDone> done) {
    this.date = date;
    this.stays = stays;
    this.done = List.copyOf(done);
  }

  /**
   * Since when there can be any after the plan was made: a date starts a day before UTC's at most,
   * and no plan is made longer before it than two.
   */
  public static Instant since(LocalDate date) {
    return startInUtc(date.minusDays(1 + DAYS_AHEAD));
  }

  /** Until when there can be any: a date ends a day after UTC's at most. */
  public static Instant until(LocalDate date) {
    return startInUtc(date.plusDays(2));
  }

  private static Instant startInUtc(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The work on the plan. */
  public List<Work> onPlan() {
    return done.stream().filter(each -> date(each).equals(date)).map(WorkDone::counted).toList();
  }

  /** What was done on dates before. */
  public Set<UUID> before() {
    Set<UUID> before = new HashSet<>();
    done.stream()
        .filter(each -> date(each).isBefore(date))
        .map(WorkDone::work)
        .forEach(before::add);
    return before;
  }

  private LocalDate date(WorkDone each) {
    return stays.date(each.at(), each.position());
  }
}
