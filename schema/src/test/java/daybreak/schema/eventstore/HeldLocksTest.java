package daybreak.schema.eventstore;

import static daybreak.schema.eventstore.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Commands go on whatever a role that only reads holds, or tries to. */
@ExtendWith(TestDatabaseExtension.class)
class HeldLocksTest {

  private final TestDatabase db;
  private final Committer committer;

  HeldLocksTest(TestDatabase db) {
    this.db = db;
    this.committer = TestCommitter.on(db.system());
  }

  @AfterEach
  void emptyTheLog() {
    committer.close();
    TestLog.empty(db);
  }

  @ParameterizedTest
  @EnumSource(names = {"ANALYST", "MONITOR"})
  void commands_go_on_beside_everything_that_a_reader_can_hold(DatabaseRole role) throws Exception {
    try (Connection reader = db.connect(role)) {
      reader.setAutoCommit(false);
      for (String attempt :
          List.of(
              "set transaction_timeout = 0",
              "select pg_advisory_lock(4919120522)",
              "select pg_advisory_xact_lock_shared(4919120522)",
              "select event_store.lock_appender()",
              "lock table event_store.appender in access share mode",
              "lock table event_store.event in row share mode",
              "lock table event_store.event in access share mode",
              "lock table event_store.command_result in access share mode",
              "select count(*) from event_store.event")) {
        tryToHold(reader, attempt);
      }

      assertThat(
              committer.append(
                  new Append(
                      List.of(
                          EventRow.of(
                              event(UUID.randomUUID(), 0),
                              TestEvents.SOME_TIME,
                              EventSerializer.ofEvents())),
                      null)))
          .isEqualTo(new Outcome.Committed(1));
      reader.rollback();
    }
  }

  /** What succeeds is held until the transaction ends. */
  private static void tryToHold(Connection reader, String attempt) throws SQLException {
    var before = reader.setSavepoint();
    try (Statement statement = reader.createStatement()) {
      statement.execute(attempt);
    } catch (SQLException _) {
      reader.rollback(before);
    }
  }
}
