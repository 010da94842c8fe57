package daybreak.saga.plan;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.learner.LearnerId;
import daybreak.schema.plan.LocalDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole years of every time zone's midnights. */
class EveryZoneTest {

  private static final Instant START = Instant.parse("2024-01-01T12:00:00Z");
  private static final Instant END = Instant.parse("2026-12-30T12:00:00Z");
  private static final List<ZoneId> ZONES =
      new TreeSet<>(ZoneId.getAvailableZoneIds()).stream().map(ZoneId::of).toList();

  /** How long a midnight is ahead when the last page is requested. */
  private static final Duration RESERVE = Duration.ofMinutes(5);

  @ParameterizedTest
  @ValueSource(ints = {0, 400})
  void each_learner_has_one_plan_for_each_date_that_exists_before_it_starts(int lives) {
    World world = new World(START, lives, 7);
    for (ZoneId zone : ZONES) {
      world.settle(new LearnerId(UUID.randomUUID()), zone);
    }

    world.runTo(END);

    assertThat(world.learners()).hasSizeGreaterThan(590);
    world
        .learners()
        .forEach((learner, zone) -> {
          int dates = 0;
          LocalDay day = LocalDay.at(START, zone).next();
          while (day.start().isBefore(END)) {
            Instant requested = world.requested(learner, day.date());
            if (requested == null || requested.isAfter(day.start().minus(RESERVE))) {
              assertThat(requested).as("%s", day).isBeforeOrEqualTo(day.start().minus(RESERVE));
            }
            day = day.next();
            dates++;
          }
          assertThat(world.plans(learner)).as("%s", zone).isBetween(dates, dates + 1);
        });
    assertThat(world.kills() > 0).isEqualTo(lives > 0);
    assertThat(world.finishedAgain() > 0).isEqualTo(lives > 0);
  }

  /**
   * Samoa went from 29 to 31 December 2011, Tokelau as well, and Kwajalein left out a day in 1993.
   */
  @Test
  void there_is_no_plan_for_a_date_that_never_happens() {
    World world = new World(Instant.parse("2011-12-20T12:00:00Z"), 0, 7);
    LearnerId samoan = new LearnerId(UUID.randomUUID());
    world.settle(samoan, ZoneId.of("Pacific/Apia"));

    world.runTo(Instant.parse("2012-01-10T12:00:00Z"));

    assertThat(world.requested(samoan, LocalDate.of(2011, 12, 29))).isNotNull();
    assertThat(world.requested(samoan, LocalDate.of(2011, 12, 30))).isNull();
    assertThat(world.requested(samoan, LocalDate.of(2011, 12, 31)))
        .isBefore(Instant.parse("2011-12-30T10:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whoever_travels_wherever_has_a_plan_for_the_date_on_arrival(long seed) {
    Random random = new Random(seed);
    World world = new World(START, 200, seed);
    List<LearnerId> travellers = new ArrayList<>();
    for (int n = 0; n < 50; n++) {
      LearnerId learner = new LearnerId(UUID.randomUUID());
      travellers.add(learner);
      world.settle(learner, ZONES.get(random.nextInt(ZONES.size())));
    }
    world.runTo(START.plus(Duration.ofDays(2)));

    for (int journeys = 0; journeys < 1_000; journeys++) {
      world.runTo(world.now().plus(Duration.ofMinutes(random.nextInt(600))));
      LearnerId learner = travellers.get(random.nextInt(travellers.size()));
      world.settle(learner, ZONES.get(random.nextInt(ZONES.size())));
      for (Map.Entry<LearnerId, ZoneId> there : world.learners().entrySet()) {
        LocalDate today = LocalDay.at(world.now(), there.getValue()).date();
        assertThat(world.requested(there.getKey(), today)).isNotNull();
      }
    }
  }

  @Test
  void after_an_outage_today_is_made_up_for_before_tomorrow_is_prepared() {
    World world = new World(START, 0, 7);
    LearnerId learner = new LearnerId(UUID.randomUUID());
    world.settle(learner, ZoneId.of("Asia/Kathmandu"));
    world.runTo(START.plus(Duration.ofDays(2)));

    world.outageUntil(Instant.parse("2024-01-06T17:45:00Z"));
    world.runTo(Instant.parse("2024-01-06T17:50:00Z"));

    Instant today = world.requested(learner, LocalDate.of(2024, 1, 6));
    Instant tomorrow = world.requested(learner, LocalDate.of(2024, 1, 7));
    assertThat(today).isNotNull().isBeforeOrEqualTo(tomorrow);
    assertThat(world.requested(learner, LocalDate.of(2024, 1, 5))).isNull();
  }
}
