package daybreak.projection.plan;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.projection.testing.ReadTables;
import daybreak.projection.testing.ToldLog;
import daybreak.schema.content.SubjectId;
import daybreak.schema.event.Json;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.NamedZone;
import daybreak.schema.plan.DailyPlanEvent;
import daybreak.schema.plan.DailyPlanEvent.PlanItemCompleted;
import daybreak.schema.plan.DailyPlanEvent.PlanMade;
import daybreak.schema.plan.DailyPlanEvent.PlanRequested;
import daybreak.schema.plan.DailyPlanEvent.PlanRevised;
import daybreak.schema.plan.DailyPlanEvent.RevisionRequested;
import daybreak.schema.plan.ItemKind;
import daybreak.schema.plan.PlanContent;
import daybreak.schema.plan.PlanContent.Backlog;
import daybreak.schema.plan.PlanId;
import daybreak.schema.plan.PlanItem;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The row of a plan that is made again. */
@ExtendWith(TestDatabaseExtension.class)
class RevisedPlansTest {

  private static final LocalDate DATE = LocalDate.of(2026, 3, 8);
  private static final Instant NOON = Instant.parse("2026-03-08T12:00:00Z");
  private static final NamedZone UTC = new NamedZone("UTC");

  private final LearnerId learner = new LearnerId(UUID.randomUUID());
  private final PlanId plan = PlanId.of(learner, DATE);
  private final PlanRequested requested = new PlanRequested(plan, learner, DATE, false);
  private final PlanMade made =
      new PlanMade(plan, learner, DATE, UTC, NOON, NOON, content(plan.item(0), plan.item(1)));
  private final PlanItemCompleted completed = new PlanItemCompleted(plan, plan.item(0), NOON);
  private final RevisionRequested again = new RevisionRequested(plan, learner, DATE, 1, null, null);
  private final PlanRevised revised =
      new PlanRevised(
          plan,
          learner,
          DATE,
          UTC,
          NOON,
          NOON,
          content(plan.item(0), plan.item(1, 1)),
          List.of(plan.item(0)),
          1);
  private final ToldLog log;

  RevisedPlansTest(TestDatabase database) {
    this.log = new ToldLog(database);
  }

  @Test
  void is_as_before_until_it_is_made_again_and_then_tells_what_it_keeps() {
    JsonNode waiting = after(requested, made, completed, again);
    assertThat(waiting.get("revising").asBoolean()).isTrue();
    assertThat(waiting.get("awaited").asBoolean()).isTrue();
    assertThat(items(waiting, "completed")).containsExactly(plan.item(0));
    assertThat(items(waiting, "kept")).isEmpty();
    assertThat(waiting.get("content")).isEqualTo(json(made.content()));

    log.clear();
    var second = new PlanItemCompleted(plan, plan.item(1, 1), NOON);
    JsonNode row = after(requested, made, completed, again, revised, second);
    assertThat(row.get("revising").asBoolean()).isFalse();
    assertThat(items(row, "kept")).containsExactly(plan.item(0));
    assertThat(items(row, "completed")).containsExactly(plan.item(0), plan.item(1, 1));
    assertThat(row.get("content")).isEqualTo(json(revised.content()));
  }

  @Test
  void is_still_to_be_made_again_when_it_was_made_at_first_and_may_be_there_with_that_alone() {
    assertThat(after(requested, again, made).get("revising").asBoolean()).isTrue();

    log.clear();
    JsonNode row = after(requested, again, revised);
    assertThat(row.get("revising").asBoolean()).isFalse();
    assertThat(row.get("content")).isEqualTo(json(revised.content()));
  }

  @Test
  void counts_how_often_it_was_to_be_made_again_for_something_in_the_log() {
    assertThat(after(requested, made, again).get("refills").asInt()).isZero();

    log.clear();
    var first = new RevisionRequested(plan, learner, DATE, 1, 7L, null);
    var second = new RevisionRequested(plan, learner, DATE, 2, 8L, null);
    assertThat(after(requested, made, first, second, revised).get("refills").asInt()).isEqualTo(2);
  }

  /** The row after events of two batches, of which the first has two. */
  private JsonNode after(DailyPlanEvent... events) {
    List<DailyPlanEvent> all = List.of(events);
    log.happen(all.subList(0, 2));
    log.happen(all.subList(2, all.size()));
    return log.row(ReadTables.DAILY_PLANS);
  }

  private static List<UUID> items(JsonNode row, String column) {
    return row.get(column).valueStream().map(id -> UUID.fromString(id.asString())).toList();
  }

  private static JsonNode json(PlanContent content) {
    return Json.mapper().readTree(Json.mapper().writeValueAsString(content));
  }

  private static PlanContent content(UUID... items) {
    return new PlanContent(
        30,
        10,
        Stream.of(items)
            .map(id ->
                new PlanItem(
                    id,
                    ItemKind.LESSON,
                    "Echoes",
                    new SubjectId(new UUID(1, 1)),
                    null,
                    List.of(new UUID(1, 2)),
                    5,
                    "It comes next."))
            .toList(),
        new Backlog(0, false),
        null,
        null);
  }
}
