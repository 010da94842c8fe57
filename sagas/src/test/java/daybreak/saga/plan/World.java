package daybreak.saga.plan;

import static org.axonframework.messaging.unitofwork.DefaultUnitOfWork.startAndGet;

import daybreak.schema.command.Command;
import daybreak.schema.learner.LearnerEvent;
import daybreak.schema.learner.LearnerEvent.LearnerRegistered;
import daybreak.schema.learner.LearnerEvent.LearnerSettingsChanged;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.LearnerSettings;
import daybreak.schema.learner.NamedZone;
import daybreak.schema.plan.DailyPlanCommand.RequestPlan;
import daybreak.schema.plan.RolloverCommand;
import daybreak.schema.plan.RolloverCommand.ArmRollover;
import daybreak.schema.plan.RolloverCommand.FinishRollover;
import daybreak.schema.plan.RolloverEvent.RolloverArmed;
import daybreak.schema.plan.RolloverId;
import daybreak.schema.testing.TestGateway;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.saga.AnnotatedSagaManager;
import org.jspecify.annotations.Nullable;

/**
 * Learners, a worker that prepares their plans, and time. The worker is killed at random points:
 * what it has sent stays, what it was about to keep does not, and everything is delivered again.
 */
final class World implements TestGateway {

  private final Random random;
  private final int lives;
  private final ListedCohorts cohorts = new ListedCohorts();
  private final KeptSagas store = new KeptSagas();
  private final KeptDeadlines deadlines = new KeptDeadlines();
  private final Queue<EventMessage<?>> events = new ArrayDeque<>();
  private final Map<RolloverId, Boolean> rollovers = new HashMap<>();
  private final Map<LearnerId, Map<LocalDate, Instant>> plans = new HashMap<>();
  private final AnnotatedSagaManager<RolloverSaga> sagas;
  private final SimpleEventHandlerInvoker newcomers;
  private Instant now;
  private int kills;
  private int finishedAgain;

  /**
   * @param lives how many steps the worker survives on average; 0 if it is never killed
   */
  World(Instant start, int lives, long seed) {
    this.now = start;
    this.lives = lives;
    this.random = new Random(seed);
    cohorts.caughtUp(at -> store.midnights().stream().noneMatch(midnight -> !midnight.isAfter(at)));
    InstantSource time = () -> now;
    Preparation preparation =
        new Preparation(cohorts, this, time.withZone(ZoneOffset.UTC), Duration.ofMinutes(60));
    this.sagas = Rollovers.manager(store, Rollovers.resources(preparation, deadlines));
    this.newcomers = Rollovers.invoker(new TimeZoneNewcomers(preparation, this));
  }

  /** A learner comes to a zone, new or from another one. */
  void settle(LearnerId learner, ZoneId zone) {
    LearnerSettings settings =
        new LearnerSettings(new NamedZone(zone.getId()), 30, null, List.of());
    LearnerEvent event =
        cohorts.learners().containsKey(learner)
            ? new LearnerSettingsChanged(learner, settings)
            : new LearnerRegistered(learner, settings);
    cohorts.put(learner, zone);
    publish(event);
    deliver();
  }

  /** Lets time go by to the instant, and everything happen that is due until then. */
  void runTo(Instant end) {
    Instant due = deadlines.next();
    while (due != null && !due.isAfter(end)) {
      now = due.isAfter(now) ? due : now;
      fire();
      deliver();
      due = deadlines.next();
    }
    now = end;
  }

  /** Nothing is delivered in the meantime. */
  void outageUntil(Instant end) {
    now = end;
  }

  Instant now() {
    return now;
  }

  int kills() {
    return kills;
  }

  /** How often a finished day's plans were requested again; only who was killed has to. */
  int finishedAgain() {
    return finishedAgain;
  }

  /** When a learner's plan for a date was requested; null if it was not. */
  @Nullable Instant requested(LearnerId learner, LocalDate date) {
    return plans.getOrDefault(learner, Map.of()).get(date);
  }

  int plans(LearnerId learner) {
    return plans.getOrDefault(learner, Map.of()).size();
  }

  Map<LearnerId, ZoneId> learners() {
    return cohorts.learners();
  }

  private void publish(Object event) {
    events.add(
        new GenericEventMessage<>(
            UUID.randomUUID().toString(),
            event,
            MetaData.with(RolloverFollower.POSITION, 1L),
            now));
  }

  private void deliver() {
    while (!events.isEmpty()) {
      EventMessage<?> event = events.element();
      if (inTransaction(
          () -> {
            sagas.handle(event, Segment.ROOT_SEGMENT);
            newcomers.handle(event, Segment.ROOT_SEGMENT);
          })) {
        events.remove();
      }
    }
  }

  private void fire() {
    KeptDeadlines.Deadline deadline = deadlines.first();
    if (inTransaction(() -> sagas.send(deadline.message(), deadline.scope()))) {
      deadlines.done(deadline);
    }
  }

  /** Whether the worker has survived it; nothing is kept where it has not. */
  private boolean inTransaction(Work work) {
    UnitOfWork<?> unit = startAndGet(null);
    deadlines.begin();
    store.begin();
    try {
      work.run();
      dieSometimes();
      unit.commit();
      dieSometimes();
      deadlines.commit();
      store.commit();
      return true;
    } catch (Killed killed) {
      kills++;
      if (unit.isActive()) {
        unit.rollback();
      }
      deadlines.rollback();
      store.rollback();
      return false;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void dieSometimes() {
    if (lives > 0 && random.nextInt(lives) == 0) {
      throw new Killed();
    }
  }

  @Override
  public void take(Command command) {
    dieSometimes();
    switch (command) {
      case RequestPlan request ->
          plans
              .computeIfAbsent(request.learner(), _ -> new HashMap<>())
              .putIfAbsent(request.date(), now);
      case RolloverCommand rollover -> decide(rollover);
      default -> throw new AssertionError(command);
    }
    dieSometimes();
  }

  /** As the aggregate decides. */
  private void decide(RolloverCommand command) {
    switch (command) {
      case ArmRollover(var id, var zone, var date, var midnight) -> {
        if (rollovers.putIfAbsent(id, false) == null) {
          publish(new RolloverArmed(id, zone, date, midnight));
        }
      }
      case FinishRollover(var id, _, _) -> {
        if (Boolean.TRUE.equals(rollovers.put(id, true))) {
          finishedAgain++;
        }
      }
    }
  }

  private static final class Killed extends Error {

    private static final long serialVersionUID = 1;

    Killed() {
      super("killed", null, false, false);
    }
  }

  private interface Work {
    void run() throws Exception;
  }
}
