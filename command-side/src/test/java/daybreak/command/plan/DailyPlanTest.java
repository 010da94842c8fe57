package daybreak.command.plan;

import daybreak.schema.content.SubjectId;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.NamedZone;
import daybreak.schema.plan.DailyPlanCommand.CompletePlanItem;
import daybreak.schema.plan.DailyPlanCommand.MakePlan;
import daybreak.schema.plan.DailyPlanCommand.RequestPlan;
import daybreak.schema.plan.DailyPlanEvent.PlanAwaited;
import daybreak.schema.plan.DailyPlanEvent.PlanItemCompleted;
import daybreak.schema.plan.DailyPlanEvent.PlanMade;
import daybreak.schema.plan.DailyPlanEvent.PlanRequested;
import daybreak.schema.plan.ItemKind;
import daybreak.schema.plan.PlanContent;
import daybreak.schema.plan.PlanContent.Backlog;
import daybreak.schema.plan.PlanId;
import daybreak.schema.plan.PlanItem;
import daybreak.schema.problem.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class DailyPlanTest {

  private static final Instant NOW = Instant.parse("2026-03-08T12:00:00Z");
  private static final LocalDate DATE = LocalDate.of(2026, 3, 8);
  private static final NamedZone NEW_YORK = new NamedZone("America/New_York");

  private final LearnerId learner = new LearnerId(UUID.randomUUID());
  private final PlanId id = PlanId.of(learner, DATE);
  private final UUID item = id.item(0);
  private final PlanContent content = planOf(item);
  private final RequestPlan awaited = RequestPlan.of(learner, DATE, true);
  private final RequestPlan ahead = RequestPlan.of(learner, DATE, false);
  private final PlanRequested requested = new PlanRequested(id, learner, DATE, true);
  private final PlanRequested requestedAhead = new PlanRequested(id, learner, DATE, false);
  private final MakePlan make = new MakePlan(id, learner, DATE, NEW_YORK, content);
  private final PlanMade made =
      new PlanMade(
          id,
          learner,
          DATE,
          NEW_YORK,
          Instant.parse("2026-03-08T05:00:00Z"),
          Instant.parse("2026-03-09T04:00:00Z"),
          content);
  private final AggregateTestFixture<DailyPlan> plans = new AggregateTestFixture<>(DailyPlan.class);

  @Test
  void is_requested_once() {
    plans.givenNoPriorActivity().when(awaited).expectEvents(requested);
    plans.given(requested).when(awaited).expectNoEvents();
    plans.given(requested).when(ahead).expectNoEvents();
    plans.given(requestedAhead).when(ahead).expectNoEvents();
  }

  @Test
  void is_hurried_once_when_someone_waits_for_what_was_to_be_prepared() {
    PlanAwaited hurried = new PlanAwaited(id, learner, DATE);

    plans.given(requestedAhead).when(awaited).expectEvents(hurried);
    plans.given(requestedAhead, hurried).when(awaited).expectNoEvents();
    plans.given(requestedAhead, made).when(awaited).expectNoEvents();
  }

  @Test
  void is_made_once_and_then_fixed() {
    plans.given(requested).when(make).expectEvents(made);
    plans
        .given(requested, made)
        .when(new MakePlan(id, learner, DATE, NEW_YORK, planOf(UUID.randomUUID())))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    plans.givenNoPriorActivity().when(make).expectException(AggregateNotFoundException.class);
  }

  @Test
  void has_each_of_its_items_completed_once() {
    var complete = new CompletePlanItem(id, learner, item, NOW);
    var completed = new PlanItemCompleted(id, item, NOW);

    plans.given(requested, made).when(complete).expectEvents(completed);
    plans
        .given(requested, made, completed)
        .when(complete)
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void a_clock_that_is_set_back_reads_as_the_time_of_the_last_completion() {
    var first = new PlanItemCompleted(id, UUID.randomUUID(), NOW);

    plans
        .given(requested, made, first)
        .when(new CompletePlanItem(id, learner, item, NOW.minusSeconds(3_600)))
        .expectEvents(new PlanItemCompleted(id, item, NOW));
  }

  @Test
  void completes_no_item_that_it_does_not_have() {
    var unknown = new CompletePlanItem(id, learner, UUID.randomUUID(), NOW);

    plans.given(requested, made).when(unknown).expectException(NotFound.class);
    plans
        .given(requested)
        .when(new CompletePlanItem(id, learner, item, NOW))
        .expectException(NotFound.class);
  }

  private static PlanContent planOf(UUID item) {
    return new PlanContent(
        30,
        5,
        List.of(
            new PlanItem(
                item,
                ItemKind.CARDS,
                "Review a card",
                new SubjectId(UUID.randomUUID()),
                null,
                List.of(UUID.randomUUID()),
                5,
                "It is due.")),
        new Backlog(0, false),
        null);
  }
}
