package daybreak.saga.plan;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.content.SubjectId;
import daybreak.schema.event.Event;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.learner.LearnerEvent.LearnerRegistered;
import daybreak.schema.learner.LearnerEvent.LearnerSettingsChanged;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.LearnerSettings;
import daybreak.schema.learner.NamedZone;
import daybreak.schema.learner.StudiedSubject;
import daybreak.schema.plan.DailyPlanCommand.FillPlan;
import daybreak.schema.plan.DailyPlanCommand.RequestPlan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

/** Learners in Kathmandu, where it is noon. */
class NewcomersTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 8);
  private static final Instant NOON = Instant.parse("2026-03-08T06:15:00Z");

  private final LearnerId learner = new LearnerId(UUID.randomUUID());
  private final Commanded commands = new Commanded();

  @Test
  void who_comes_with_something_to_study_gets_a_plan_of_today() {
    hear(NOON, NOON, 41, new LearnerRegistered(learner, settings(1)));

    assertThat(commands.plans()).containsExactly(FillPlan.of(learner, TODAY, 41));
  }

  @Test
  void who_chooses_what_to_study_gets_a_plan_of_today_with_something_in_it() {
    hear(NOON, NOON, 41, new LearnerRegistered(learner, settings(0)));
    assertThat(commands.plans()).isEmpty();

    hear(NOON, NOON, 42, new LearnerSettingsChanged(learner, settings(2)));

    assertThat(commands.plans()).containsExactly(FillPlan.of(learner, TODAY, 42));
  }

  @Test
  void what_was_chosen_yesterday_fills_no_plan_of_yesterday() {
    Instant yesterday = NOON.minus(Duration.ofDays(1));

    hear(NOON, yesterday, 41, new LearnerSettingsChanged(learner, settings(1)));

    assertThat(commands.plans()).containsExactly(FillPlan.of(learner, TODAY, 41));
  }

  @Test
  void what_is_chosen_shortly_before_midnight_fills_the_plan_of_tomorrow_too() {
    Instant late = NOON.plus(Duration.ofHours(11).plusMinutes(30));

    hear(late, late, 41, new LearnerSettingsChanged(learner, settings(1)));

    assertThat(commands.plans())
        .containsExactly(
            FillPlan.of(learner, TODAY, 41), FillPlan.of(learner, TODAY.plusDays(1), 41));
  }

  @Test
  void who_comes_without_anything_to_study_gets_what_is_prepared_for_all() {
    Instant late = NOON.plus(Duration.ofHours(11).plusMinutes(30));

    hear(late, late, 41, new LearnerRegistered(learner, settings(0)));

    assertThat(commands.plans()).containsExactly(RequestPlan.of(learner, TODAY.plusDays(1), false));
  }

  private void hear(Instant now, Instant at, long position, Event event) {
    Preparation preparation =
        new Preparation(
            new ListedCohorts(),
            commands,
            Clock.fixed(now, ZoneOffset.UTC),
            Duration.ofMinutes(60));
    var follower =
        new RolloverFollower(Rollovers.invoker(new TimeZoneNewcomers(preparation, commands)));
    var message =
        new GenericDomainEventMessage<>(
            "learner",
            learner.toString(),
            0,
            event,
            MetaData.emptyInstance(),
            UUID.randomUUID().toString(),
            at);
    follower.apply(List.of(LoggedEvent.at(position, message)));
  }

  private static LearnerSettings settings(int subjects) {
    List<StudiedSubject> studied =
        IntStream.range(0, subjects)
            .mapToObj(n -> new StudiedSubject(new SubjectId(new UUID(1, n)), 1))
            .toList();
    return new LearnerSettings(new NamedZone("Asia/Kathmandu"), 30, null, studied);
  }
}
