package daybreak.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.query.QueryApi;
import daybreak.query.QueryApi.Answer;
import daybreak.query.Studies;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.plan.DailyPlanCommand.FillPlan;
import daybreak.schema.plan.DailyPlanCommand.RenewPlan;
import daybreak.schema.plan.ItemKind;
import daybreak.schema.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What was done since a plan was made has it made again where the plan should know it. Today began
 * five minutes ago on the Chatham Islands, with a plan that was prepared before.
 */
class OutdatedPlansTest {

  private static final Instant NOW = Instant.parse("2026-01-31T10:20:00Z");
  private static final Instant BEFORE = NOW.minus(Duration.ofMinutes(20));
  private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);
  private static final long LATER = Studies.AS_OF + 1;

  private final UUID caller = QueryApi.CALLER;
  private final UUID card = UUID.randomUUID();
  private final TestDatabase database = TestDatabase.create();
  private final Studies studies = new Studies(database);
  private final QueryApi api = QueryApi.on(database, Clock.fixed(NOW, ZoneOffset.UTC));

  @BeforeEach
  void begin() {
    studies.registered(caller);
    studies.planOf(caller, TODAY, ItemKind.CARDS, card);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void work_done_between_its_making_and_its_day_has_it_made_again_and_is_no_work_on_it() {
    studies.worked(caller, BEFORE, card, card, 1, LATER);
    studies.worked(caller, BEFORE.minusSeconds(60), card, card, 1, LATER - 1);

    Answer plan = api.ask("/api/daily-plan/today");

    assertThat(plan.status()).isEqualTo(200);
    assertThat(revising(plan)).isTrue();
    assertThat(plan.json().get("state").asString()).isEqualTo("ready");
    assertThat(api.sent()).containsExactly(renewal(LATER));
    assertThat(api.ask("/api/daily-plan/2026-02-01").json()).isEqualTo(plan.json());
  }

  @Test
  void it_is_asked_for_once_and_never_where_nothing_was_done_in_between() {
    studies.worked(caller, BEFORE, card, card, 1, Studies.AS_OF);
    studies.worked(caller, NOW, card, card, 1, LATER);
    studies.worked(UUID.randomUUID(), BEFORE, card, card, 1, LATER);
    studies.settings(caller, BEFORE, Studies.AS_OF, true);
    assertThat(revising(api.ask("/api/daily-plan/today"))).isFalse();

    studies.worked(caller, BEFORE.plusSeconds(1), card, card, 1, LATER);
    studies.revising(caller, TODAY);
    assertThat(revising(api.ask("/api/daily-plan/today"))).isTrue();

    assertThat(api.sent()).isEmpty();
  }

  @Test
  void settings_that_were_changed_before_its_day_have_it_made_again_and_later_ones_do_not() {
    studies.settings(caller, NOW, LATER, true);
    assertThat(revising(api.ask("/api/daily-plan/today"))).isFalse();
    assertThat(api.sent()).isEmpty();

    studies.settings(caller, BEFORE, LATER, false);

    assertThat(revising(api.ask("/api/daily-plan/today"))).isTrue();
    assertThat(api.sent()).containsExactly(renewal(LATER));
  }

  @Test
  void an_empty_one_is_waited_for() {
    studies.emptied(caller, TODAY);
    studies.settings(caller, BEFORE, LATER, false);

    assertThat(api.ask("/api/daily-plan/today").status()).isEqualTo(202);
    assertThat(api.sent()).containsExactly(renewal(LATER));
  }

  @Test
  void a_plan_of_another_day_is_left_as_it_is() {
    for (LocalDate date : new LocalDate[] {TODAY.minusDays(1), TODAY.plusDays(1)}) {
      studies.planOf(caller, date, ItemKind.CARDS, UUID.randomUUID());
      studies.makeshift(caller, date, 0);
    }
    studies.worked(caller, BEFORE.minus(Duration.ofDays(2)), card, card, 1, LATER);
    studies.settings(caller, BEFORE.minus(Duration.ofDays(2)), LATER, true);

    assertThat(revising(api.ask("/api/daily-plan/2026-01-31"))).isFalse();
    assertThat(revising(api.ask("/api/daily-plan/2026-02-02"))).isFalse();
    assertThat(api.sent()).isEmpty();
  }

  @Test
  void a_makeshift_is_being_made_again_as_soon_as_a_choice_is_known() {
    studies.makeshift(caller, TODAY, 0);
    studies.settings(caller, NOW, Studies.AS_OF, true);
    assertThat(revising(api.ask("/api/daily-plan/today"))).isFalse();
    studies.settings(caller, NOW, LATER, false);
    assertThat(revising(api.ask("/api/daily-plan/today"))).isFalse();

    studies.settings(caller, NOW, LATER, true);

    assertThat(revising(api.ask("/api/daily-plan/today"))).isTrue();
    studies.emptied(caller, TODAY);
    assertThat(api.ask("/api/daily-plan/today").status()).isEqualTo(202);
    assertThat(api.sent()).isEmpty();
  }

  @Test
  void a_makeshift_that_is_made_again_no_more_or_was_not_counted_is_shown_as_it_is() {
    studies.settings(caller, NOW, LATER, true);

    studies.makeshift(caller, TODAY, FillPlan.MOST - 1);
    assertThat(revising(api.ask("/api/daily-plan/today"))).isTrue();
    studies.makeshift(caller, TODAY, FillPlan.MOST);
    assertThat(revising(api.ask("/api/daily-plan/today"))).isFalse();
    studies.makeshift(caller, TODAY, null);
    assertThat(revising(api.ask("/api/daily-plan/today"))).isFalse();
  }

  private RenewPlan renewal(long since) {
    return RenewPlan.of(new LearnerId(caller), TODAY, since);
  }

  private static boolean revising(Answer plan) {
    return plan.json().get("revising").asBoolean();
  }
}
