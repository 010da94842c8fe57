package daybreak.saga.plan;

import daybreak.schema.following.WorkerEnvironment;
import daybreak.schema.plan.LocalDay;
import daybreak.schema.sql.Database;
import daybreak.schema.upkeep.Recurring;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The plans that were to be prepared and still wait when their day begins: each is counted then,
 * once, since nobody can say when it will be made.
 */
public final class LatePlans {

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Database database;
  private final Cohorts cohorts;
  private final Clock clock;
  private final Punctuality punctuality;

  public LatePlans(WorkerEnvironment environment) {
    this.database = environment.database();
    this.cohorts = new CohortTables(database);
    this.clock = environment.clock();
    this.punctuality = new Punctuality(clock, environment.meters());
  }

  /** Looks for them every minute, on one worker of the cluster. */
  public Recurring<?> recurring() {
    return Recurring.every("plan.late-plans", PAUSE, this::count);
  }

  void count() {
    Instant now = clock.instant();
    List<LocalDay> begun = cohorts.zones().stream().map(zone -> LocalDay.at(now, zone)).toList();
    int marked;
    do {
      marked = mark(begun);
      punctuality.late(marked);
    } while (marked == LaneSql.MARKED_AT_ONCE);
  }

  private int mark(List<LocalDay> begun) {
    return database
        .call(LaneSql.MARK_LATE)
        .column("time_zone", "text", begun, day -> day.zone().getId())
        .column("date", "date", begun, LocalDay::date)
        .update();
  }
}
