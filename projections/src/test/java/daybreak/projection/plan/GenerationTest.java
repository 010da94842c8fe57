package daybreak.projection.plan;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.projection.testing.History;
import daybreak.projection.testing.ReadTables;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.NamedZone;
import daybreak.schema.plan.DailyPlanEvent;
import daybreak.schema.plan.DailyPlanEvent.PlanAwaited;
import daybreak.schema.plan.DailyPlanEvent.PlanMade;
import daybreak.schema.plan.DailyPlanEvent.PlanRequested;
import daybreak.schema.plan.LocalDay;
import daybreak.schema.plan.PlanContent;
import daybreak.schema.plan.PlanContent.Backlog;
import daybreak.schema.plan.PlanId;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What lanes find to make. */
@ExtendWith(TestDatabaseExtension.class)
class GenerationTest {

  private static final NamedQuery HOLD =
      NamedQuery.of(
          "test.hold", "select plan_id from plan.generation for update", Budget.of(10, 100));

  private final LearnerId learner = new LearnerId(UUID.randomUUID());
  private final LocalDate date = LocalDate.of(2026, 3, 8);
  private final PlanId plan = PlanId.of(learner, date);
  private final LocalDay day = new LocalDay(date, ZoneOffset.UTC);
  private final PlanRequested requested = new PlanRequested(plan, learner, date, false);
  private final PlanAwaited awaited = new PlanAwaited(plan, learner, date);
  private final PlanMade made =
      new PlanMade(
          plan,
          learner,
          date,
          new NamedZone("UTC"),
          day.start(),
          day.end(),
          new PlanContent(30, 0, List.of(), new Backlog(0, false)));
  private final TestDatabase databases;
  private final Database database;
  private final PlanTables tables;

  GenerationTest(TestDatabase databases) {
    this.databases = databases;
    this.database = databases.worker();
    this.tables = new PlanTables(database);
  }

  @BeforeEach
  void clear() {
    ReadTables.clear(databases.owner());
  }

  @Test
  void is_to_be_done_from_the_request_until_the_plan_is_made() {
    project(requested);
    assertThat(generations()).singleElement().asString().contains("\"awaited\": false");

    project(requested, awaited);
    assertThat(generations()).hasSize(2).last().asString().contains("\"awaited\": true");

    project(requested, awaited, made);
    assertThat(generations()).isEmpty();
  }

  @Test
  void is_not_to_be_done_of_a_plan_that_a_batch_brings_whole() {
    project(requested, awaited, made);

    assertThat(generations()).isEmpty();
    assertThat(ReadTables.content(database, ReadTables.DAILY_PLANS)).hasSize(1);
  }

  @Test
  void holds_up_no_projection_while_a_lane_has_it_in_hand() {
    project(requested);
    Database lane = databases.worker();
    lane.inTransaction(() -> {
      var _ = lane.call(HOLD).list(row -> row.uuid("plan_id"));
      Thread projection = Thread.ofVirtual().start(() -> project(requested, awaited, made));
      assertThat(ends(projection)).isTrue();
    });

    assertThat(generations()).hasSize(1);
  }

  private static boolean ends(Thread thread) {
    try {
      return thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void project(DailyPlanEvent... events) {
    List<LoggedEvent> batch = History.of(List.of(events)).events();
    database.inTransaction(() -> {
      var _ = tables.project(batch);
    });
  }

  private List<String> generations() {
    return ReadTables.content(database, ReadTables.GENERATIONS);
  }
}
