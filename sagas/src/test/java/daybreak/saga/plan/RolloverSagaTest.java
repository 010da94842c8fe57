package daybreak.saga.plan;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.learner.LearnerId;
import daybreak.schema.plan.DailyPlanCommand.RequestPlan;
import daybreak.schema.plan.LocalDay;
import daybreak.schema.plan.RolloverCommand.ArmRollover;
import daybreak.schema.plan.RolloverCommand.FinishRollover;
import daybreak.schema.plan.RolloverEvent.RolloverArmed;
import daybreak.schema.plan.RolloverEvent.RolloverDisarmed;
import daybreak.schema.plan.RolloverId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kathmandu and Colombo do not share a midnight, Kolkata and Colombo do. */
class RolloverSagaTest {

  private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
  private static final ZoneId COLOMBO = ZoneId.of("Asia/Colombo");
  private static final LocalDate DATE = LocalDate.of(2026, 3, 8);
  private static final Instant MIDNIGHT = Instant.parse("2026-03-07T18:30:00Z");
  private static final Instant MORNING = Instant.parse("2026-03-07T06:00:00Z");
  private static final Instant BEGINNING = Instant.parse("2026-03-07T17:30:00Z");

  private final SagaTestFixture<RolloverSaga> saga = new SagaTestFixture<>(RolloverSaga.class);
  private final Commanded commands = new Commanded();
  private final ListedCohorts cohorts = new ListedCohorts();

  @BeforeEach
  void register() {
    InstantSource now = saga::currentTime;
    Clock clock = now.withZone(ZoneOffset.UTC);
    saga.registerResource(new Preparation(cohorts, commands, clock, Duration.ofMinutes(60)));
  }

  @Test
  void waits_until_an_hour_before_midnight() {
    saga.givenCurrentTime(MORNING)
        .whenPublishingA(armed(KOLKATA))
        .expectActiveSagas(1)
        .expectAssociationWith("midnight", MIDNIGHT)
        .expectScheduledDeadlineWithName(Duration.between(MORNING, BEGINNING), RolloverSaga.PAGE);
  }

  @Test
  void is_one_for_zones_that_share_a_midnight_and_goes_on_with_the_next_day() {
    LearnerId first = learner(KOLKATA);
    LearnerId second = learner(COLOMBO);

    saga.givenCurrentTime(MORNING)
        .andThenAPublished(armed(KOLKATA))
        .andThenAPublished(armed(COLOMBO))
        .whenTimeElapses(Duration.between(MORNING, BEGINNING))
        .expectActiveSagas(0)
        .expectNoScheduledDeadlines();

    assertThat(commands.plans()).containsExactly(request(first), request(second));
    assertThat(commands.rollovers())
        .containsExactly(
            FinishRollover.to(day(KOLKATA)),
            ArmRollover.to(day(KOLKATA).next()),
            FinishRollover.to(day(COLOMBO)),
            ArmRollover.to(day(COLOMBO).next()));
  }

  @Test
  void spreads_the_pages_of_a_large_cohort_over_the_window() {
    IntStream.range(0, 1_000).forEach(_ -> learner(KOLKATA));

    saga.givenCurrentTime(MORNING)
        .andThenAPublished(armed(KOLKATA))
        .whenTimeAdvancesTo(BEGINNING)
        .expectActiveSagas(1)
        .expectScheduledDeadlineWithName(Duration.ofMinutes(10), RolloverSaga.PAGE);

    assertThat(commands.plans()).hasSize(Preparation.PAGE).doesNotHaveDuplicates();
  }

  @Test
  void has_requested_the_last_page_ten_minutes_before_midnight() {
    IntStream.range(0, 1_000).forEach(_ -> learner(KOLKATA));

    saga.givenCurrentTime(MORNING)
        .andThenAPublished(armed(KOLKATA))
        .whenTimeAdvancesTo(MIDNIGHT.minus(Duration.ofMinutes(10)))
        .expectActiveSagas(0);

    assertThat(commands.plans()).hasSize(1_000).doesNotHaveDuplicates();
    assertThat(commands.rollovers()).hasSize(2);
  }

  @Test
  void takes_in_a_zone_that_is_armed_while_pages_are_requested() throws Exception {
    IntStream.range(0, 300).forEach(_ -> learner(KOLKATA));
    LearnerId late = learner(COLOMBO);

    saga.givenCurrentTime(MORNING)
        .andThenAPublished(armed(KOLKATA))
        .andThenTimeAdvancesTo(BEGINNING.plusSeconds(1))
        .andThenAPublished(armed(COLOMBO))
        .whenTimeAdvancesTo(MIDNIGHT.minus(Duration.ofMinutes(10)))
        .expectActiveSagas(0);

    assertThat(commands.plans()).hasSize(301).contains(request(late));
  }

  @Test
  void leaves_a_zone_whose_rules_have_changed_to_another() {
    LearnerId _ = learner(KOLKATA);
    var disarmed = new RolloverDisarmed(RolloverId.of(day(KOLKATA)), KOLKATA, DATE, MIDNIGHT);

    saga.givenCurrentTime(MORNING)
        .andThenAPublished(armed(KOLKATA))
        .andThenAPublished(disarmed)
        .whenTimeElapses(Duration.ofHours(20))
        .expectActiveSagas(0);

    assertThat(commands.plans()).isEmpty();
    assertThat(commands.rollovers()).isEmpty();
  }

  @Test
  void requests_nothing_for_an_instant_at_which_it_is_not_midnight_any_more() {
    LearnerId _ = learner(KOLKATA);
    Instant wrong = MIDNIGHT.minusSeconds(1_800);

    saga.givenCurrentTime(MORNING)
        .andThenAPublished(new RolloverArmed(RolloverId.of(day(KOLKATA)), KOLKATA, DATE, wrong))
        .whenTimeElapses(Duration.ofHours(12))
        .expectActiveSagas(0);

    assertThat(commands.plans()).isEmpty();
    assertThat(commands.rollovers()).containsExactly(ArmRollover.to(day(KOLKATA)));
  }

  @Test
  void waits_for_pages_that_include_everybody() {
    LearnerId _ = learner(KOLKATA);
    cohorts.current(false);

    saga.givenCurrentTime(MORNING)
        .andThenAPublished(armed(KOLKATA))
        .whenTimeAdvancesTo(BEGINNING)
        .expectActiveSagas(1)
        .expectScheduledDeadlineWithName(Duration.ofSeconds(1), RolloverSaga.PAGE);

    assertThat(commands.plans()).isEmpty();
  }

  @Test
  void catches_up_after_an_outage_today_before_tomorrow() throws Exception {
    LearnerId learner = learner(KOLKATA);
    Instant late = MIDNIGHT.plus(Duration.ofHours(23).plusMinutes(30));
    cohorts.caughtUp(_ -> false);

    saga.givenCurrentTime(late)
        .andThenAPublished(armed(KOLKATA))
        .andThenAPublished(armed(day(KOLKATA).next()))
        .whenTimeElapses(Duration.ZERO)
        .expectActiveSagas(1)
        .expectScheduledDeadlineWithName(Duration.ofSeconds(1), RolloverSaga.PAGE);

    assertThat(commands.plans()).containsExactly(request(learner));
  }

  @Test
  void steps_over_a_day_that_an_outage_has_lasted() {
    LearnerId _ = learner(KOLKATA);
    Instant late = MIDNIGHT.plus(Duration.ofHours(60));

    saga.givenCurrentTime(late)
        .andThenAPublished(armed(KOLKATA))
        .whenTimeElapses(Duration.ZERO)
        .expectActiveSagas(0);

    assertThat(commands.plans()).isEmpty();
    assertThat(commands.rollovers()).containsExactly(ArmRollover.to(day(KOLKATA).next().next()));
  }

  private LearnerId learner(ZoneId zone) {
    LearnerId learner = new LearnerId(UUID.randomUUID());
    cohorts.put(learner, zone);
    return learner;
  }

  private static RequestPlan request(LearnerId learner) {
    return RequestPlan.of(learner, DATE, false);
  }

  private static LocalDay day(ZoneId zone) {
    return new LocalDay(DATE, zone);
  }

  private static RolloverArmed armed(ZoneId zone) {
    return armed(day(zone));
  }

  private static RolloverArmed armed(LocalDay day) {
    return new RolloverArmed(RolloverId.of(day), day.zone(), day.date(), day.start());
  }
}
