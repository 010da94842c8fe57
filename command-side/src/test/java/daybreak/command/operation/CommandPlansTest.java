package daybreak.command.operation;

import daybreak.schema.scale.LogAtScaleSql;
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

/** What commands read before they are sent on, when much has happened. */
@ExtendWith(TestDatabaseExtension.class)
class CommandPlansTest {

  private static final List<Given> GIVEN =
      List.of(
          Given.row(
              "deck.last-review-elsewhere",
              "select md5('large')::uuid as learner, md5('f77231')::uuid as card"),
          Given.row("operation.asked-for", "select md5('m7')::uuid as id"),
          Given.row("operation.export-of-key", "select md5('l7')::uuid as caller, 'key 7' as key"),
          Given.row("operation.request-removal-of-export", "select md5('x7')::uuid as id"),
          Given.row(
              "operation.request-export",
              """
              select md5('new')::uuid as id, 'parquet' as format, 0::bigint as after,
                1000::bigint as until, null::timestamptz as moment, false as "all",
                array['content.question-tagged'] as types, md5('l1')::uuid as caller, 'new' as key,
                decode('00', 'hex') as fingerprint
              """),
          Given.row("operation.mending-of-key", "select md5('l7')::uuid as caller, 'key 7' as key"),
          Given.row(
              "operation.request-mending-of-event",
              """
              select md5('new')::uuid as id, 'retry' as action, 'Because' as reason,
                md5('l1')::uuid as caller, 'new' as key, decode('00', 'hex') as fingerprint,
                md5('letter 7')::uuid as letter
              """),
          Given.row(
              "operation.request-mending-of-plan",
              """
              select md5('new')::uuid as id, 'remake' as action, null::text as reason,
                md5('l1')::uuid as caller, 'new' as key, decode('00', 'hex') as fingerprint,
                md5('p7')::uuid as plan
              """),
          Given.row(
              "replay.ask",
              """
              select md5('new')::uuid as id, 'learner' as projection, 'as-of' as purpose,
                7::bigint as until, now() as moment, md5('l7')::uuid as learner,
                md5('l1')::uuid as caller, 'new' as key, decode('00', 'hex') as fingerprint
              """),
          Given.row("replay.of-key", "select md5('l7')::uuid as caller, 'key 7' as key"),
          Given.row("replay.learner-is-known", "select md5('l7')::uuid::text as learner"),
          Given.row("replay.wished-of", "select md5('r7')::uuid as id"),
          Given.row(
              "replay.keep-wish",
              """
              select md5('new')::uuid as id, md5('r7')::uuid as replay, 'swap' as wish,
                'Because' as reason, md5('l1')::uuid as caller, 'new' as key,
                decode('00', 'hex') as fingerprint
              """),
          Given.row("replay.wish-of-key", "select md5('l7')::uuid as caller, 'key 7' as key"),
          Given.row(
              "replay.wish-comparison", "select md5('r7')::uuid as id, md5('l1')::uuid as caller"),
          Given.row(
              "replay.wish-swap",
              """
              select md5('r7')::uuid as id, md5('l1')::uuid as caller, 'Because' as reason,
                true as "evenIfDifferent"
              """),
          Given.row(
              "replay.wish-rollback",
              """
              select md5('r7')::uuid as id, md5('l1')::uuid as caller, 'Because' as reason
              """),
          Given.row(
              "replay.wish-cancel", "select md5('r7')::uuid as id, md5('l1')::uuid as caller"));

  private final TestDatabase database;

  CommandPlansTest(TestDatabase database) {
    this.database = database;
  }

  /** Quizzes have a test of their own, with bitmaps. */
  @Test
  void every_statement_stays_within_its_budget() throws SQLException {
    LogAtScaleSql.load(database.owner());
    StudiesOfALearnerSql.load(database.owner());
    Map<String, NamedQuery> statements = Statements.in("daybreak.command");
    Statements.in("daybreak.command.quiz").keySet().forEach(statements::remove);
    try (var plans = new PlanCheck(database, DatabaseRole.WEB)) {
      plans.check(statements, GIVEN);
      plans.hold(statements.values());
    }
  }
}
