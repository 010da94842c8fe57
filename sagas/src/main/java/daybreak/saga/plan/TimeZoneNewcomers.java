package daybreak.saga.plan;

import daybreak.schema.command.CommandGateway;
import daybreak.schema.command.Issuer;
import daybreak.schema.learner.LearnerEvent.LearnerRegistered;
import daybreak.schema.learner.LearnerEvent.LearnerSettingsChanged;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.LearnerSettings;
import daybreak.schema.plan.DailyPlanCommand.FillPlan;
import daybreak.schema.plan.DailyPlanCommand.RequestPlan;
import daybreak.schema.plan.LocalDay;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;

/**
 * Sees to learners who come to a time zone, new or from another one: that the zone's next midnight
 * is armed, that they get the plan for it if the others' have begun to be requested, and the plan
 * of today if midnight has passed since, or if they have travelled past one. Who chooses what to
 * study gets the plan of today in any case, with something in it.
 */
final class TimeZoneNewcomers {

  /** Workers' clocks may differ by so much. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private static final int MOST_REMEMBERED = 2_000;

  private final Preparation preparation;
  private final CommandGateway commands;
  private final Set<LocalDay> armed = Collections.newSetFromMap(new Remembered());

  TimeZoneNewcomers(Preparation preparation, CommandGateway commands) {
    this.preparation = preparation;
    this.commands = commands;
  }

  /** Arms the next midnight of every zone with learners, as its rules are now. */
  void armAll() {
    for (ZoneId zone : preparation.cohorts().zones()) {
      arm(LocalDay.at(preparation.now(), zone).next());
    }
  }

  @EventHandler
  void on(
      LearnerRegistered registered,
      @Timestamp Instant at,
      @MetaDataValue(RolloverFollower.POSITION) Long position) {
    LearnerId learner = registered.learner();
    LearnerSettings settings = registered.settings();
    LocalDay today = today(settings);
    if (studies(settings) || isMissed(today, at)) {
      plan(learner, today, settings, position);
    }
    prepareTomorrow(learner, today, settings, position);
  }

  @EventHandler
  void on(
      LearnerSettingsChanged changed,
      @Timestamp Instant at,
      @MetaDataValue(RolloverFollower.POSITION) Long position) {
    LearnerId learner = changed.learner();
    LearnerSettings settings = changed.settings();
    LocalDay today = today(settings);
    if (studies(settings)
        || isMissed(today, at)
        || preparation.cohorts().havePlanAround(learner, today.date())) {
      plan(learner, today, settings, position);
    }
    prepareTomorrow(learner, today, settings, position);
  }

  private static boolean studies(LearnerSettings settings) {
    return !settings.subjects().isEmpty();
  }

  /** Whether the day has begun after something happened that is only heard of now. */
  private static boolean isMissed(LocalDay today, Instant at) {
    return today.start().isAfter(at);
  }

  private void prepareTomorrow(
      LearnerId learner, LocalDay today, LearnerSettings settings, long position) {
    LocalDay next = today.next();
    if (!armed.contains(next)) {
      arm(next);
    }
    if (preparation.hasBegun(next.start().minus(MARGIN))) {
      plan(learner, next, settings, position);
    }
  }

  /** A plan without items or of no choice that does not know yet of the choice is made again. */
  private void plan(LearnerId learner, LocalDay day, LearnerSettings settings, long position) {
    commands.send(
        studies(settings)
            ? FillPlan.of(learner, day.date(), position)
            : RequestPlan.of(learner, day.date(), false),
        new Issuer.House(learner.value()));
  }

  private void arm(LocalDay day) {
    preparation.arm(day);
    armed.add(day);
  }

  private LocalDay today(LearnerSettings settings) {
    return LocalDay.at(preparation.now(), settings.timeZone().zone());
  }

  /** The days armed last. */
  private static final class Remembered extends LinkedHashMap<LocalDay, Boolean> {

    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<LocalDay, Boolean> eldest) {
      return size() > MOST_REMEMBERED;
    }
  }
}
