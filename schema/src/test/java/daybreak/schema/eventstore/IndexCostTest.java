package daybreak.schema.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.event.Json;
import daybreak.schema.scale.LogAtScaleSql;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the index by type costs who appends: counts, which no machine changes. */
@ExtendWith(TestDatabaseExtension.class)
class IndexCostTest {

  private static final int EVENTS = 1_000;

  private static final String APPEND =
      """
      explain (analyze, wal, buffers off, timing off, format json)
      insert into event_store.event
      select 900000 + n, md5('cost' || n)::uuid, 0, 'question', md5('cost event' || n)::uuid,
             'content.question-tagged', 1, now(), '{}', '{}'
        from generate_series(1, 1000) n
      """;

  private final TestDatabase database;

  IndexCostTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void it_is_one_record_more_of_each_event_and_half_a_hundred_bytes() throws SQLException {
    LogAtScaleSql.load(database.owner());
    try (Connection owner = database.connect(DatabaseRole.MIGRATOR);
        Statement session = owner.createStatement()) {
      owner.setAutoCommit(false);
      // What is rolled back leaves the pages that it has split.
      long _ = records(session);
      owner.rollback();
      long with = records(session);
      owner.rollback();
      session.execute("drop index event_store.event_type_position_ix");
      long without = records(session);
      owner.rollback();

      assertThat(with - without).isBetween(EVENTS * 9L / 10, EVENTS * 11L / 10);
      assertThat(bytes(session) / 204_400).isLessThan(70);
    }
  }

  private static long records(Statement session) throws SQLException {
    try (ResultSet plan = session.executeQuery(APPEND)) {
      plan.next();
      return Json.mapper().readTree(plan.getString(1)).at("/0/Plan/WAL Records").asLong();
    }
  }

  private static long bytes(Statement session) throws SQLException {
    try (ResultSet size =
        session.executeQuery(
            "select pg_relation_size('event_store.event_type_position_ix'::regclass)")) {
      size.next();
      return size.getLong(1);
    }
  }
}
