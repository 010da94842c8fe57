package daybreak.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import daybreak.command.testing.CommandSideInTest;
import daybreak.command.testing.CommandSideInTest.Answer;
import daybreak.schema.command.CommandGateway;
import daybreak.schema.command.Issuer;
import daybreak.schema.content.SubjectId;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.NamedZone;
import daybreak.schema.plan.DailyPlanCommand.MakePlan;
import daybreak.schema.plan.DailyPlanCommand.RequestPlan;
import daybreak.schema.plan.DailyPlanEvent.PlanItemCompleted;
import daybreak.schema.plan.ItemKind;
import daybreak.schema.plan.PlanContent;
import daybreak.schema.plan.PlanContent.Backlog;
import daybreak.schema.plan.PlanId;
import daybreak.schema.plan.PlanItem;
import daybreak.schema.problem.Refusal;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.http.HttpMethod;

@ExtendWith(TestDatabaseExtension.class)
class PlansOverHttpTest {

  private static final LocalDate DATE = LocalDate.of(2026, 3, 8);

  private final CommandSideInTest house;
  private final CommandGateway commands;
  private final LearnerId learner = new LearnerId(UUID.randomUUID());
  private final PlanId plan = PlanId.of(learner, DATE);

  PlansOverHttpTest(TestDatabase database) {
    house = new CommandSideInTest(database);
    commands = house.bean(CommandGateway.class);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void an_item_is_completed_and_again_with_the_same_success() {
    make();

    assertThat(complete("2026-03-08", plan.item(0)).status()).isEqualTo(200);
    assertThat(complete("2026-03-08", plan.item(0)).status()).isEqualTo(200);

    assertThat(events()).hasSize(3).last().isInstanceOf(PlanItemCompleted.class);
  }

  @Test
  void what_is_not_there_cannot_be_completed() {
    assertThat(complete("2026-03-08", plan.item(0)).status()).isEqualTo(404);
    commands.send(RequestPlan.of(learner, DATE, true), Issuer.House.PREPARATION);
    assertThat(complete("2026-03-08", plan.item(0)).status()).isEqualTo(404);
    make();
    assertThat(complete("2026-03-08", plan.item(1)).status()).isEqualTo(404);
    assertThat(complete("2026-03-09", plan.item(0)).status()).isEqualTo(404);
    assertThat(complete("8 March", plan.item(0)).status()).isEqualTo(400);
    assertThat(events()).hasSize(2);
  }

  @Test
  void thirty_requests_at_once_and_a_page_of_others_are_one_event_each() {
    List<RequestPlan> page =
        IntStream.range(0, 20)
            .mapToObj(n -> RequestPlan.of(learner, DATE.plusDays(n), true))
            .toList();
    try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < 30; n++) {
        askers.execute(
            () -> commands.send(RequestPlan.of(learner, DATE, true), Issuer.House.PREPARATION));
      }
      askers.execute(() -> commands.sendAll(page, Issuer.House.PREPARATION));
    }

    List<UUID> plans = page.stream().map(request -> request.plan().value()).toList();
    assertThat(house.stores().streams().events("daily-plan", plans).values())
        .hasSize(20)
        .allSatisfy(events -> assertThat(events).hasSize(1));
  }

  @Test
  void one_whose_id_belongs_to_something_else_keeps_none_of_its_page_back() {
    Answer other =
        house
            .call(
                HttpMethod.POST,
                "/api/content/subjects",
                Map.of("id", plan.value().toString(), "title", "In the place of a plan"))
            .send();
    assertThat(other.status()).isEqualTo(201);
    RequestPlan never = RequestPlan.of(learner, DATE, true);

    assertThatThrownBy(() -> commands.send(never, Issuer.House.PREPARATION))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("belongs to something that is no ");
    commands.sendAll(
        List.of(
            RequestPlan.of(learner, DATE.minusDays(1), true),
            never,
            RequestPlan.of(learner, DATE.plusDays(1), true)),
        Issuer.House.PREPARATION);

    List<UUID> plans =
        List.of(
            PlanId.of(learner, DATE.minusDays(1)).value(),
            plan.value(),
            PlanId.of(learner, DATE.plusDays(1)).value());
    assertThat(house.stores().streams().events("daily-plan", plans))
        .containsOnlyKeys(plans.getFirst(), plans.getLast());
  }

  @Test
  void those_who_ask_together_are_one_event_each_plan_and_none_waits() {
    for (int n = 0; n < 3_000; n++) {
      commands.soon(
          RequestPlan.of(learner, DATE.plusDays(n % 300), true), Issuer.House.PREPARATION);
    }

    List<UUID> plans =
        IntStream.range(0, 300)
            .mapToObj(n -> PlanId.of(learner, DATE.plusDays(n)).value())
            .toList();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> house.stores().streams().events("daily-plan", plans).size() == 300);
    assertThat(house.stores().streams().events("daily-plan", plans).values())
        .allSatisfy(events -> assertThat(events).hasSize(1));
  }

  @Test
  void events_are_stored_whatever_units_of_work_the_caller_is_in() {
    var outer = DefaultUnitOfWork.startAndGet(null);
    var inner = DefaultUnitOfWork.startAndGet(null);

    commands.send(RequestPlan.of(learner, DATE, true), Issuer.House.PREPARATION);
    commands.sendAll(
        List.of(RequestPlan.of(learner, DATE.plusDays(1), true)), Issuer.House.PREPARATION);

    assertThat(events()).hasSize(1);
    assertThat(CurrentUnitOfWork.get()).isSameAs(inner);
    inner.rollback();
    assertThat(CurrentUnitOfWork.get()).isSameAs(outer);
    outer.rollback();
    assertThat(events()).hasSize(1);
  }

  private void make() {
    commands.send(RequestPlan.of(learner, DATE, true), Issuer.House.PREPARATION);
    var item =
        new PlanItem(
            plan.item(0),
            ItemKind.LESSON,
            "Introduction",
            new SubjectId(UUID.randomUUID()),
            null,
            List.of(UUID.randomUUID()),
            5,
            "It comes next.");
    var content = new PlanContent(30, 5, List.of(item), new Backlog(0, false), null, null);
    commands.send(
        new MakePlan(plan, learner, DATE, new NamedZone("Asia/Tokyo"), content),
        Issuer.House.PREPARATION);
  }

  private List<?> events() {
    return house.stores().streams().events("daily-plan", List.of(plan.value())).values().stream()
        .flatMap(List::stream)
        .toList();
  }

  private Answer complete(String date, UUID item) {
    return house
        .post("/api/daily-plan/" + date + "/items/" + item + "/completion", "")
        .by(learner.value())
        .send();
  }
}
