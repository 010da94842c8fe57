package daybreak.command.plan;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.testing.CommandSideInTest;
import daybreak.command.testing.CommandSideInTest.Answer;
import daybreak.command.testing.CommandSideInTest.Call;
import daybreak.schema.command.CommandGateway;
import daybreak.schema.command.Issuer;
import daybreak.schema.learner.LearnerCommand.SetUpLearner;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.LearnerSettings;
import daybreak.schema.learner.NamedZone;
import daybreak.schema.plan.DailyPlanCommand.FinishRevision;
import daybreak.schema.plan.DailyPlanCommand.MakePlan;
import daybreak.schema.plan.DailyPlanCommand.RequestPlan;
import daybreak.schema.plan.DailyPlanEvent.PlanRequested;
import daybreak.schema.plan.DailyPlanEvent.RevisionRequested;
import daybreak.schema.plan.PlanContent;
import daybreak.schema.plan.PlanContent.Backlog;
import daybreak.schema.plan.PlanId;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The learner lives in Kathmandu, where it is half past ten in the evening. */
@ExtendWith(TestDatabaseExtension.class)
class RevisionsOverHttpTest {

  private static final String REVISION = "/api/daily-plan/today/revision";
  private static final Instant EVENING = Instant.parse("2026-03-08T16:45:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 8);
  private static final NamedZone KATHMANDU = new NamedZone("Asia/Kathmandu");

  private final TestClock clock = new TestClock();
  private final CommandSideInTest house;
  private final CommandGateway commands;
  private final LearnerId learner = new LearnerId(UUID.randomUUID());
  private final PlanId plan = PlanId.of(learner, TODAY);

  RevisionsOverHttpTest(TestDatabase database) {
    house = new CommandSideInTest(database, clock);
    commands = house.bean(CommandGateway.class);
    live("Asia/Kathmandu");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void a_plan_is_to_be_made_again_and_the_answer_says_where_it_will_be() {
    make(TODAY);

    Answer answer = ask("{\"reason\": \"I have an hour more.\"}");

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.response().getHeader("Location")).isEqualTo("/api/daily-plan/2026-03-08");
    assertThat(answer.response().getHeader("Retry-After")).isEqualTo("1");
    assertThat(answer.position()).isEqualTo(house.stores().headPosition());
    assertThat(events(plan))
        .last()
        .isEqualTo(new RevisionRequested(plan, learner, TODAY, 1, null, "I have an hour more."));
  }

  @Test
  void a_retry_changes_nothing_also_when_the_plan_has_been_made_again() {
    make(TODAY);

    assertThat(revise().key("again").send().status()).isEqualTo(202);
    finish(1);
    int events = events(plan).size();
    assertThat(revise().key("again").send().status()).isEqualTo(202);
    assertThat(events(plan)).hasSize(events);

    assertThat(revise().key("once more").send().status()).isEqualTo(202);
    assertThat(revise().send().status()).isEqualTo(202);
    assertThat(events(plan)).hasSize(events + 1);
  }

  @Test
  void the_eleventh_time_of_a_day_is_refused_until_the_next_one_begins() {
    make(TODAY);
    for (int n = 1; n <= 10; n++) {
      assertThat(revise().send().status()).isEqualTo(202);
      finish(n);
    }

    Answer refused = revise().key("too often").send();
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.body()).contains("plan.is-revised-too-often");
    assertThat(refused.response().getHeader("Retry-After")).isEqualTo("5401");
    assertThat(revise().key("too often").send().status()).isEqualTo(429);

    clock.now = EVENING.plusSeconds(5_401);
    assertThat(revise().key("too often").send().status()).isEqualTo(202);
    assertThat(events(PlanId.of(learner, TODAY.plusDays(1)))).hasSize(1);
  }

  @Test
  void a_plan_of_a_day_that_is_over_stays_as_it_is() {
    make(TODAY.minusDays(1));

    assertThat(revise().send().status()).isEqualTo(202);

    assertThat(events(PlanId.of(learner, TODAY.minusDays(1)))).hasSize(2);
    assertThat(events(plan)).containsExactly(new PlanRequested(plan, learner, TODAY, true));
    assertThat(house.post("/api/daily-plan/2026-03-07/revision", "{}").send().status())
        .isEqualTo(404);
  }

  @Test
  void nobody_has_another_ones_plan_made_again_nor_one_before_there_is_a_learner() {
    make(TODAY);

    assertThat(house.post(REVISION, "{}").by(UUID.randomUUID()).send().status()).isEqualTo(404);
    assertThat(events(plan)).hasSize(2);
  }

  @Test
  void today_is_where_the_learner_has_just_gone() {
    live("Asia/Tokyo");

    assertThat(revise().send().response().getHeader("Location"))
        .isEqualTo("/api/daily-plan/2026-03-09");
  }

  @Test
  void a_reason_has_its_limit_and_may_be_left_out_with_the_body() {
    make(TODAY);

    assertThat(ask("{\"reason\": \"" + "x".repeat(10_001) + "\"}").status()).isEqualTo(400);
    assertThat(ask("{\"why\": \"Because\"}").status()).isEqualTo(400);
    assertThat(ask("").status()).isEqualTo(202);
  }

  private void live(String timeZone) {
    LearnerSettings settings = new LearnerSettings(new NamedZone(timeZone), 30, null, List.of());
    commands.send(new SetUpLearner(learner, settings), Issuer.user(learner.value()));
  }

  private Call revise() {
    return house.post(REVISION, "{}").by(learner.value());
  }

  private Answer ask(String body) {
    return house.post(REVISION, body).by(learner.value()).send();
  }

  private void make(LocalDate date) {
    commands.send(RequestPlan.of(learner, date, true), Issuer.House.PREPARATION);
    commands.send(
        new MakePlan(PlanId.of(learner, date), learner, date, KATHMANDU, content()),
        Issuer.House.PREPARATION);
  }

  private void finish(int revision) {
    commands.send(
        new FinishRevision(plan, learner, TODAY, KATHMANDU, content(), List.of(), revision),
        Issuer.House.PREPARATION);
  }

  private static PlanContent content() {
    return new PlanContent(30, 0, List.of(), new Backlog(0, false), 1L, null);
  }

  private List<Object> events(PlanId of) {
    return house.stores().streams().events("daily-plan", List.of(of.value())).values().stream()
        .<Object>flatMap(List::stream)
        .toList();
  }

  /** It stands until it is set. */
  private static final class TestClock extends Clock {

    private Instant now = EVENING;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
