package daybreak.saga.plan;

import daybreak.schema.command.CommandGateway;
import daybreak.schema.command.Issuer;
import daybreak.schema.eventstore.LaterRelease;
import daybreak.schema.learner.NamedZone;
import daybreak.schema.plan.DailyPlanCommand.FinishRevision;
import daybreak.schema.plan.DailyPlanCommand.MakePlan;
import daybreak.schema.plan.LocalDay;
import daybreak.schema.plan.PlanItem;
import daybreak.schema.problem.Failures;
import daybreak.schema.sql.Database;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the plans that are listed to be made, each in one transaction that locks a lane's and the
 * plan's row: when it ends in any way, both are free again.
 */
final class Generations {

  private static final Logger LOG = LoggerFactory.getLogger(Generations.class);

  private final Database database;
  private final StudyStateReader states;
  private final StandingPlans standing;
  private final CommandGateway commands;
  private final Patience patience;
  private final Punctuality punctuality;

  Generations(
      Database database, CommandGateway commands, Patience patience, Punctuality punctuality) {
    this.database = database;
    this.states = new StudyStateReader(database);
    this.standing = new StandingPlans(database);
    this.commands = commands;
    this.patience = patience;
    this.punctuality = punctuality;
  }

  /** Whether there is a plan of the kind to make now, perhaps in another's hands. */
  boolean anyWaits(LaneKind kind) {
    return database
        .call(LaneSql.ANY)
        .bind("awaited", kind.isAwaited())
        .single(row -> row.booleanValue("any_waits"));
  }

  /**
   * Makes the next plan of a kind, or puts it off when that fails.
   *
   * @return false if none waits, or if all lanes of the kind are taken
   */
  boolean next(LaneKind kind) {
    Optional<Runnable> counting =
        database.inTransaction(() -> take(kind).map(generation -> makeOrPutOff(generation, kind)));
    counting.ifPresent(Runnable::run);
    return counting.isPresent();
  }

  /** Answers what is to be counted once all of it is committed. */
  private Runnable makeOrPutOff(Generation generation, LaneKind kind) {
    try {
      return database.inSavepoint(() -> make(generation, kind));
    } catch (LaterRelease later) {
      leave(generation, kind, later);
      return Generations::countNothing;
    } catch (RuntimeException failure) {
      return putOff(generation, kind, failure);
    }
  }

  /** No fault of the plan's: another worker may know more of it. */
  private void leave(Generation generation, LaneKind kind, LaterRelease later) {
    LOG.warn("The plan {} is left to a later release: {}", generation.plan(), later.getMessage());
    database
        .call(LaneSql.LEAVE)
        .bind("plan", generation.plan().value())
        .bind("awaited", kind.isAwaited())
        .bind("pause", patience.pauseForOthers().toMillis())
        .update();
  }

  private Optional<Generation> take(LaneKind kind) {
    boolean lane =
        database
            .call(LaneSql.TAKE_LANE)
            .bind("limit", Long.toString(patience.statement().toMillis()))
            .bind("first", kind.first())
            .bind("last", kind.last())
            .one(row -> row.intValue("lane"))
            .isPresent();
    return lane
        ? database
            .call(LaneSql.TAKE_GENERATION)
            .bind("awaited", kind.isAwaited())
            .one(Generation::of)
        : Optional.empty();
  }

  private Runnable make(Generation generation, LaneKind kind) {
    StudyState state = states.read(generation.learner(), generation.date());
    NamedZone timeZone = state.settings().timeZone();
    commands.send(
        generation.revision() == 0
            ? first(generation, timeZone, state)
            : revision(generation, timeZone, state),
        new Issuer.House(generation.learner().value()));
    Finished finished =
        database
            .call(LaneSql.FINISH)
            .bind("plan", generation.plan().value())
            .bind("revision", generation.revision())
            .single(Finished::of);
    LocalDay day = new LocalDay(generation.date(), timeZone.zone());
    return () -> count(kind, day, finished);
  }

  private static MakePlan first(Generation generation, NamedZone timeZone, StudyState state) {
    return new MakePlan(
        generation.plan(), generation.learner(), generation.date(), timeZone, Planner.plan(state));
  }

  private FinishRevision revision(Generation generation, NamedZone timeZone, StudyState state) {
    List<PlanItem> kept = standing.completed(generation.learner(), generation.date(), state.asOf());
    return new FinishRevision(
        generation.plan(),
        generation.learner(),
        generation.date(),
        timeZone,
        Planner.revised(state, kept, generation.revision()),
        kept.stream().map(PlanItem::id).toList(),
        generation.revision());
  }

  private static void countNothing() {}

  private void count(LaneKind kind, LocalDay day, Finished finished) {
    punctuality.made(kind);
    if (finished.prepared()) {
      punctuality.ready(day, finished.awaited());
    }
  }

  private Runnable putOff(Generation generation, LaneKind kind, RuntimeException failure) {
    int failures = generation.failures() + 1;
    String reason = Failures.inPlainWords(failure);
    boolean parked = patience.isOverAfter(failures);
    LOG.warn(
        "The plan {} could not be made ({}. try){}: {}",
        generation.plan(),
        failures,
        parked ? ", and is parked" : "",
        reason);
    var call =
        parked
            ? database.call(LaneSql.PARK)
            : database
                .call(LaneSql.POSTPONE)
                .bind("pause", patience.pauseAfter(failures).toMillis());
    call.bind("plan", generation.plan().value())
        .bind("awaited", kind.isAwaited())
        .bind("reason", reason)
        .update();
    boolean isLate = parked && !kind.isAwaited() && !generation.late();
    return isLate ? () -> punctuality.late(1) : Generations::countNothing;
  }
}
