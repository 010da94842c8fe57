package daybreak.command.plan;

import daybreak.schema.content.SubjectId;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.NamedZone;
import daybreak.schema.plan.DailyPlanCommand.CompletePlanItem;
import daybreak.schema.plan.DailyPlanCommand.FillPlan;
import daybreak.schema.plan.DailyPlanCommand.FinishRevision;
import daybreak.schema.plan.DailyPlanCommand.MakePlan;
import daybreak.schema.plan.DailyPlanCommand.RenewPlan;
import daybreak.schema.plan.DailyPlanCommand.RequestPlan;
import daybreak.schema.plan.DailyPlanCommand.RevisePlan;
import daybreak.schema.plan.DailyPlanEvent;
import daybreak.schema.plan.DailyPlanEvent.PlanAwaited;
import daybreak.schema.plan.DailyPlanEvent.PlanItemCompleted;
import daybreak.schema.plan.DailyPlanEvent.PlanMade;
import daybreak.schema.plan.DailyPlanEvent.PlanRequested;
import daybreak.schema.plan.DailyPlanEvent.PlanRevised;
import daybreak.schema.plan.DailyPlanEvent.RevisionRequested;
import daybreak.schema.plan.ItemKind;
import daybreak.schema.plan.LocalDay;
import daybreak.schema.plan.PlanContent;
import daybreak.schema.plan.PlanContent.Backlog;
import daybreak.schema.plan.PlanId;
import daybreak.schema.plan.PlanItem;
import daybreak.schema.problem.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
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
  private final RevisePlan revise =
      RevisePlan.of(learner, new LocalDay(DATE, ZoneId.of("America/New_York")), null, NOW);
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

  private RevisionRequested again(int revision, @Nullable Long since) {
    return new RevisionRequested(id, learner, DATE, revision, since, null);
  }

  private PlanRevised revised(int revision, PlanContent content, UUID... completed) {
    return new PlanRevised(
        id,
        learner,
        DATE,
        NEW_YORK,
        made.dayStartsAt(),
        made.dayEndsAt(),
        content,
        List.of(completed),
        revision);
  }

  private FinishRevision finish(int revision, PlanContent content, UUID... completed) {
    return new FinishRevision(id, learner, DATE, NEW_YORK, content, List.of(completed), revision);
  }

  @Test
  void is_made_again_once_for_each_time_that_it_is_asked_for() {
    plans.given(requested, made).when(revise).expectEvents(again(1, null));
    plans
        .given(requested, made, again(1, null))
        .when(revise)
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    plans
        .given(requested, made, again(1, null), revised(1, content))
        .when(revise)
        .expectEvents(again(2, null));
  }

  @Test
  void is_made_at_first_where_it_is_asked_for_again_before_it_is_there() {
    plans.givenNoPriorActivity().when(revise).expectEvents(requested);
    plans.given(requestedAhead).when(revise).expectEvents(new PlanAwaited(id, learner, DATE));
    plans.given(requested).when(revise).expectNoEvents();
  }

  @Test
  void is_made_again_ten_times_a_day_at_most() {
    List<DailyPlanEvent> events = new ArrayList<>(List.of(requested, made));
    IntStream.rangeClosed(1, 9)
        .forEach(n -> events.addAll(List.of(again(n, null), revised(n, content))));
    plans.given(events).when(revise).expectEvents(again(10, null));

    events.addAll(List.of(again(10, null), revised(10, content)));
    plans.given(events).when(revise).expectException(PlanIsRevisedTooOften.class).expectNoEvents();
  }

  @Test
  void made_again_has_the_items_that_are_completed_and_new_ones() {
    UUID fresh = id.item(1, 1);
    PlanContent both = planOf(item, fresh);
    var completed = new PlanItemCompleted(id, item, NOW);

    plans
        .given(requested, made, completed, again(1, null))
        .when(finish(1, both, item))
        .expectEvents(revised(1, both, item));
    plans
        .given(requested, made, again(1, null), revised(1, both, item))
        .when(new CompletePlanItem(id, learner, item, NOW))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    plans
        .given(requested, made, again(1, null), revised(1, both, item))
        .when(new CompletePlanItem(id, learner, fresh, NOW))
        .expectEvents(new PlanItemCompleted(id, fresh, NOW));
    plans
        .given(requested, made, again(1, null), revised(1, planOf(fresh)))
        .when(new CompletePlanItem(id, learner, item, NOW))
        .expectException(NotFound.class);
  }

  @Test
  void loses_no_item_that_is_completed_while_it_is_made_again() {
    plans
        .given(requested, made, again(1, null), new PlanItemCompleted(id, item, NOW))
        .when(finish(1, planOf(id.item(1, 0))))
        .expectException(IllegalStateException.class)
        .expectNoEvents();
  }

  @Test
  void a_revision_that_is_over_or_was_overtaken_changes_nothing() {
    plans
        .given(requested, made, again(1, null), revised(1, content))
        .when(finish(1, planOf(id.item(1, 0))))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    plans
        .given(requested, made, again(1, 7L), again(2, 8L))
        .when(finish(1, planOf(id.item(1, 0))))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void is_filled_where_it_is_missing_or_empty_and_does_not_know_why_it_need_not_be() {
    PlanMade empty = made(empty(6L));

    plans.givenNoPriorActivity().when(fill(7)).expectEvents(requestedAhead);
    plans.given(requested, empty).when(fill(7)).expectEvents(again(1, 7L));
    plans.given(requested, empty).when(fill(6)).expectNoEvents();
    plans.given(requested, made).when(fill(7)).expectNoEvents();
    plans.given(requested, empty, again(1, 7L)).when(fill(7)).expectNoEvents();
    plans.given(requested, empty, again(1, 7L)).when(fill(8)).expectEvents(again(2, 8L));
    plans
        .given(requested, empty, again(1, 7L), revised(1, empty(7L)))
        .when(fill(7))
        .expectNoEvents();
  }

  @Test
  void is_made_once_where_what_it_was_to_be_filled_with_is_known_by_then() {
    plans.given(requested).when(fill(7)).expectEvents(again(1, 7L));
    plans
        .given(requested, again(1, 7L))
        .when(new MakePlan(id, learner, DATE, NEW_YORK, empty(7L)))
        .expectEvents(revised(1, empty(7L)));
    plans
        .given(requested, again(1, 7L))
        .when(new MakePlan(id, learner, DATE, NEW_YORK, empty(6L)))
        .expectEvents(made(empty(6L)));
    plans.given(requested, again(1, 7L)).when(finish(1, content)).expectEvents(revised(1, content));
    plans
        .given(requested, again(1, 7L), revised(1, content))
        .when(make)
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void being_filled_takes_nothing_from_what_its_learner_may_ask_for_and_has_an_end() {
    List<DailyPlanEvent> events = new ArrayList<>(List.of(requested, made(empty(1L))));
    IntStream.rangeClosed(1, 10)
        .forEach(n -> events.addAll(List.of(again(n, n + 1L), revised(n, empty(n + 1L)))));

    plans.given(events).when(fill(20)).expectSuccessfulHandlerExecution().expectNoEvents();
    plans.given(events).when(revise).expectEvents(again(11, null));
  }

  @Test
  void is_filled_where_it_is_of_no_choice_until_a_choice_has_made_something_of_it() {
    PlanMade unchosen = made(unchosen(6L, item));

    plans.given(requested, unchosen).when(fill(7)).expectEvents(again(1, 7L));
    plans.given(requested, unchosen).when(fill(6)).expectNoEvents();
    plans
        .given(requested, unchosen, again(1, 7L), revised(1, unchosen(7L, id.item(1, 0))))
        .when(fill(8))
        .expectEvents(again(2, 8L));
    plans
        .given(requested, unchosen, again(1, 7L), revised(1, planOf(id.item(1, 0))))
        .when(fill(8))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void keeps_what_is_done_of_no_choice_when_it_is_filled_by_one() {
    List<DailyPlanEvent> worked =
        List.of(requested, made(unchosen(6L, item)), new PlanItemCompleted(id, item, NOW));
    UUID chosen = id.item(1, 0);

    plans.given(worked).when(fill(7)).expectEvents(again(1, 7L));
    plans
        .given(Stream.concat(worked.stream(), Stream.of(again(1, 7L))).toList())
        .when(finish(1, planOf(chosen)))
        .expectException(IllegalStateException.class);
    plans
        .given(Stream.concat(worked.stream(), Stream.of(again(1, 7L))).toList())
        .when(finish(1, planOf(item, chosen), item))
        .expectEvents(revised(1, planOf(item, chosen), item));
  }

  @Test
  void is_made_again_once_for_what_came_before_its_day_however_often_it_was_filled() {
    PlanMade prepared = made(of(6L, item));
    List<DailyPlanEvent> filled = new ArrayList<>(List.of(requested, made(empty(1L))));
    IntStream.rangeClosed(1, 10)
        .forEach(n -> filled.addAll(List.of(again(n, n + 1L), revised(n, empty(n + 1L)))));

    plans.given(requested, prepared).when(renew(7)).expectEvents(again(1, 7L));
    plans.given(requested, prepared).when(renew(6)).expectNoEvents();
    plans.given(requested, prepared, again(1, 7L)).when(renew(7)).expectNoEvents();
    plans.given(requested, prepared, again(1, null)).when(renew(7)).expectNoEvents();
    plans
        .given(requested, prepared, again(1, 7L), revised(1, of(7L, id.item(1, 0))))
        .when(renew(7))
        .expectNoEvents();
    plans.given(requested).when(renew(7)).expectNoEvents();
    plans.given(filled).when(renew(20)).expectEvents(again(11, 20L));
  }

  @Test
  void being_made_again_for_what_came_before_its_day_is_none_of_the_times_its_learner_may_ask() {
    List<DailyPlanEvent> events = new ArrayList<>(List.of(requested, made(of(6L, item))));
    events.addAll(List.of(again(1, 7L), revised(1, content)));
    IntStream.rangeClosed(2, 10)
        .forEach(n -> events.addAll(List.of(again(n, null), revised(n, content))));

    plans.given(events).when(revise).expectEvents(again(11, null));
  }

  private RenewPlan renew(long since) {
    return RenewPlan.of(learner, DATE, since);
  }

  private static PlanContent of(long asOf, UUID... items) {
    PlanContent plan = planOf(items);
    return new PlanContent(
        plan.budgetMinutes(), plan.estimatedMinutes(), plan.items(), plan.backlog(), asOf, null);
  }

  private static PlanContent unchosen(long asOf, UUID... items) {
    PlanContent plan = planOf(items);
    return new PlanContent(
        plan.budgetMinutes(), plan.estimatedMinutes(), plan.items(), plan.backlog(), asOf, true);
  }

  private FillPlan fill(long since) {
    return FillPlan.of(learner, DATE, since);
  }

  private PlanMade made(PlanContent content) {
    return new PlanMade(id, learner, DATE, NEW_YORK, made.dayStartsAt(), made.dayEndsAt(), content);
  }

  private static PlanContent empty(long asOf) {
    return new PlanContent(30, 0, List.of(), new Backlog(0, false), asOf, null);
  }

  private static PlanContent planOf(UUID... items) {
    return new PlanContent(
        30,
        5,
        Stream.of(items).map(DailyPlanTest::item).toList(),
        new Backlog(0, false),
        null,
        null);
  }

  private static PlanItem item(UUID id) {
    return new PlanItem(
        id,
        ItemKind.CARDS,
        "Review a card",
        new SubjectId(new UUID(1, 1)),
        null,
        List.of(new UUID(1, 2)),
        5,
        "It is due.");
  }
}
