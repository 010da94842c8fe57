package daybreak.saga.plan;

import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.Given;
import daybreak.schema.testing.PlanCheck;
import daybreak.schema.testing.Statements;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What lanes and cohorts cost the server while many plans are still to be made. */
@ExtendWith(TestDatabaseExtension.class)
class LanePlansTest {

  private static final String AWAITED = "select true as awaited";
  private static final String WAITING =
      """
      select md5('p15000')::uuid as plan, true as awaited, 'Woof!' as reason, 1000::bigint as pause,
        0 as revision
      """;

  private static final List<Given> GIVEN =
      List.of(
          Given.row("plan.any-generation", AWAITED),
          Given.row("plan.generations-waiting", AWAITED),
          Given.nothing("plan.generations-parked"),
          Given.row("plan.oldest-generation", AWAITED),
          Given.row(
              "plan.cohort-size", "select array_agg(time_zone) as zones from learner.time_zone"),
          Given.nothing("plan.zones"),
          Given.row("plan.missed-rollover", rollovers("2026-03-01T05:00:00Z")),
          Given.row("plan.missed-rollover", rollovers("2026-02-01T00:00:00Z"))
              .thatMisses("No midnight is missed as long as all goes well"),
          Given.row(
              "plan.has-plan-around",
              """
              select md5('other 7')::uuid as learner, date '2026-03-03' as first,
                date '2026-03-05' as last
              """),
          Given.row("plan.take-lane", "select 1 as first, 2 as last, '5000' as \"limit\""),
          Given.row("plan.take-generation", AWAITED),
          Given.row("plan.finish-generation", WAITING),
          Given.row("plan.postpone-generation", WAITING),
          Given.row("plan.leave-generation", WAITING),
          Given.row("plan.park-generation", WAITING),
          Given.row(
              "plan.mark-late",
              "select array['Asia/Kathmandu'] as time_zone, array[date '2026-03-08'] as date"),
          Given.row("plan.unpark-generation", "select md5('p2000')::uuid as plan"),
          Given.columns(
              "plan.request-generation",
              """
              select md5('new ' || i)::uuid as plan_id, false as awaited,
                md5('other ' || i)::uuid as learner_id, date '2026-03-09' as date,
                now() as requested_at, 50000::bigint + i as position, 0 as revision
              from generate_series(1, 1000) i
              """),
          Given.columns(
              "plan.request-revision",
              """
              select plan_id, awaited, learner_id, date, requested_at, position, 1 as revision
              from plan.generation where awaited
              order by md5(plan_id::text) limit 1000
              """),
          Given.columns(
              "plan.forget-revisions",
              """
              select plan_id as plans, 1 as revisions from plan.generation where awaited
              order by md5(plan_id::text) limit 1000
              """),
          Given.columns(
              "plan.forget-generation",
              """
              select plan_id as plans from plan.generation where awaited
              order by md5(plan_id::text) limit 1000
              """));

  private final TestDatabase database;

  LanePlansTest(TestDatabase database) {
    this.database = database;
  }

  private static String rollovers(String now) {
    return "select 'plan.rollover-saga' as type, '%s' as now".formatted(now);
  }

  @Test
  void every_statement_stays_within_its_budget() throws SQLException {
    PlansAtScaleSql.load(database.owner());
    Map<String, NamedQuery> statements = Statements.in("daybreak.saga.plan");
    GenerationCostTest.checked().forEach(statement -> statements.remove(statement.name()));
    try (var plans = new PlanCheck(database, DatabaseRole.WORKER)) {
      plans.check(statements, GIVEN);
      plans.hold(statements.values());
    }
  }
}
