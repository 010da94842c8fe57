package daybreak.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.schema.sql.Migrations.Administrator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database as the release left it that had a read schema for each capability. */
class ReadSchemasTest {

  private static final Administrator ADMINISTRATOR = new Administrator("postgres", "postgres");

  /** A row for each table that moves; its lock has none. */
  private static final String ROWS =
      """
      insert into lesson.lesson values
        ('1-1-1-1-1', '2-1-1-1-1', '3-1-1-1-1', 'draft', 1, 'A', 1, 5, 'B', '{}', '[]', 0, 7);
      insert into lesson.learner_lesson values
        ('4-1-1-1-1', '1-1-1-1-1', 40, now(), 3, '5-1-1-1-1');
      insert into deck.card values ('6-1-1-1-1', true, 2);
      insert into deck.deck values ('7-1-1-1-1', '2-1-1-1-1', 'D', 1, 1);
      insert into deck.deck_card values ('7-1-1-1-1', '6-1-1-1-1', 0);
      insert into deck.deck_subject values ('2-1-1-1-1', 1, 1);
      insert into deck.learner_deck values
        ('4-1-1-1-1', '7-1-1-1-1', '2-1-1-1-1', 1, 0, array[now()], now());
      insert into deck.card_study values
        ('4-1-1-1-1', '6-1-1-1-1', '8-1-1-1-1', '2-1-1-1-1', '3-1-1-1-1', 'learning', 0, 1, 5, 1,
         now(), now(), 0, true);
      insert into pasttest.running_test values
        ('9-1-1-1-1', '4-1-1-1-1', 'T', 'tutor', now(), 1, 0, '[]', '[]', 0);
      insert into pasttest.past_test values
        ('a-1-1-1-1', '4-1-1-1-1', 1, 'P', 'timed', now(), now(), 2, 2, 1, 50, '{S}', 3);
      insert into pasttest.test_figures values ('a-1-1-1-1', '[]', '[]');
      insert into pasttest.test_slot values
        ('a-1-1-1-1', 1, '4-1-1-1-1', 'b-1-1-1-1', 1, 'mcq', 'Which?', '[]', '0', null, '1', false,
         9, 1);
      insert into quiz.question_number values (0, 'b-1-1-1-1');
      insert into quiz.question values ('b-1-1-1-1', '2-1-1-1-1', '3-1-1-1-1', true, '{t}', 1);
      insert into quiz.pool values ('topic', '3-1-1-1-1', 1, '\\x3a');
      insert into quiz.learner_pool values ('4-1-1-1-1', '\\x3a', '\\x3b');
      insert into quiz.learner_answer values ('4-1-1-1-1', 0, now(), 12);
      insert into plan.daily_plan values
        ('4-1-1-1-1', '2026-03-08', 'c-1-1-1-1', true, null, null, null, null, '{}', 0);
      """
          .replaceAll("'(\\p{XDigit})-1-1-1-1'", "'$10000000-0000-4000-8000-000000000000'");

  private static final Map<String, String> MOVED =
      Map.of(
          "lesson.lesson", "content.lesson",
          "quiz.question", "learner.pooled_question",
          "plan.daily_plan", "learner.daily_plan",
          "projection.pool_writer", "learner.pool_writer");

  private EmbeddedPostgres server;
  private String url;
  private Logins logins;

  @BeforeEach
  void a_database_of_before() throws IOException, SQLException {
    server = EmbeddedPostgres.start();
    url = server.getJdbcUrl("postgres", "postgres");
    logins = Logins.derivedFrom(ADMINISTRATOR.password());
    Migrations.bootstrap(url, ADMINISTRATOR, Migrations.roles(logins, ConnectionBudget.STANDARD));
    Migrations.objects(url, logins).target("406").load().migrate();
    try (Connection admin = connect()) {
      execute(admin, ROWS);
    }
  }

  @AfterEach
  void stop_it() throws IOException {
    server.close();
  }

  @Test
  void every_row_and_every_right_moves_with_its_table() throws SQLException {
    Map<String, String> before = new TreeMap<>();
    tables().forEach((table, content) -> before.put(moved(table), content));
    assertThat(before).hasSizeGreaterThan(19);

    Migrations.objects(url, logins).target("408").load().migrate();

    assertThat(tables()).containsAllEntriesOf(before);
    assertThat(tables().keySet())
        .noneMatch(table -> table.matches("(deck|lesson|pasttest|quiz).*"));
  }

  @Test
  void who_reads_on_and_on_is_waited_for_a_while_and_nothing_is_moved() throws SQLException {
    Map<String, String> before = tables();
    try (Connection reader = connect()) {
      reader.setAutoCommit(false);
      execute(reader, "select from quiz.question_number");

      assertThatThrownBy(
              () -> Migrations.run(url, ADMINISTRATOR, logins, ConnectionBudget.STANDARD))
          .hasMessageContaining("canceling statement due to statement timeout");
      assertThat(tables()).isEqualTo(before);
    }

    Migrations.run(url, ADMINISTRATOR, logins, ConnectionBudget.STANDARD);

    assertThat(tables()).containsKey("learner.question_number");
  }

  @Test
  void who_lists_plans_to_be_made_goes_on_where_the_learners_projection_stood()
      throws SQLException {
    try (Connection admin = connect()) {
      execute(
          admin,
          """
          insert into projection.token (processor_name, segment, token, token_type, owner)
          values ('learner', 0, '{"globalIndex": 42}', 'a type', 'a node'),
                 ('content', 0, '{"globalIndex": 40}', 'a type', 'a node');
          insert into projection.dead_letter
          select 'learner', gen_random_uuid(), 9, 1, type, 'a cause', 2, now(), now()
            from unnest(array['plan.plan-made', 'deck.deck-filled']) type;
          insert into plan.generation (plan_id, awaited, learner_id, date, requested_at)
          values (gen_random_uuid(), true, gen_random_uuid(), '2026-03-08', now());
          """);
    }

    Migrations.run(url, ADMINISTRATOR, logins, ConnectionBudget.STANDARD);

    assertThat(
            text(
                """
                select string_agg(concat_ws(' ', processor_name, position, token_type, owner), ', ')
                  from projection.token
                 where processor_name = 'generation'
                """))
        .isEqualTo("generation 42 a type");
    assertThat(
            text(
                """
                select string_agg(event_type || ' ' || cause, ', ')
                  from projection.dead_letter
                 where projection = 'generation'
                """))
        .isEqualTo("plan.plan-made a cause");
    assertThat(text("select string_agg(date || ' ' || position, ', ') from plan.generation"))
        .isEqualTo("2026-03-08 0");
  }

  private static String moved(String table) {
    return MOVED.getOrDefault(
        table, table.replaceFirst("^(deck|lesson|pasttest|quiz)\\.", "learner."));
  }

  /** Each read table's rights and rows. */
  private Map<String, String> tables() throws SQLException {
    Map<String, String> tables = new TreeMap<>();
    try (Connection admin = connect();
        Statement statement = admin.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select oid::regclass::text as name,
                       relacl::text
                         || query_to_xml(format('table %s', oid::regclass), true, true, '') as content
                  from pg_class
                 where relkind = 'r'
                   and relnamespace::regnamespace::text in (
                     'content', 'deck', 'learner', 'lesson', 'pasttest', 'plan', 'projection',
                     'quiz')
                   and relname <> 'generation'
                """)) {
      while (rows.next()) {
        tables.put(rows.getString("name"), rows.getString("content"));
      }
    }
    return tables;
  }

  private String text(String select) throws SQLException {
    try (Connection admin = connect();
        Statement statement = admin.createStatement();
        ResultSet row = statement.executeQuery(select)) {
      row.next();
      return row.getString(1);
    }
  }

  private static void execute(Connection session, String sql) throws SQLException {
    try (Statement statement = session.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url, ADMINISTRATOR.user(), ADMINISTRATOR.password());
  }
}
