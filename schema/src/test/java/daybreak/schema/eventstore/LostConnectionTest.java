package daybreak.schema.eventstore;

import static daybreak.schema.eventstore.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.eventstore.SteppedDataSource.CutOff;
import daybreak.schema.eventstore.SteppedDataSource.Step;
import daybreak.schema.sql.Database;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever becomes of a committer's connection, each command is committed once. */
@ExtendWith(TestDatabaseExtension.class)
class LostConnectionTest {

  private final UUID aggregate = UUID.randomUUID();
  private final EventSerializer serializer = EventSerializer.ofEvents();
  private final TestDatabase db;
  private final SteppedDataSource connections;
  private final Committer committer;

  LostConnectionTest(TestDatabase db) {
    this.db = db;
    this.connections = new SteppedDataSource(db);
    this.committer = TestCommitter.on(new Database(connections));
  }

  @AfterEach
  void emptyTheLog() {
    committer.close();
    TestLog.empty(db);
  }

  @ParameterizedTest
  @EnumSource
  void commits_once_when_the_connection_is_killed(Step step) throws Exception {
    CompletableFuture<Void> killed = new CompletableFuture<>();
    connections.meetOnce(
        step,
        (reached, connection) -> {
          killed.complete(null);
          if (reached == Step.AFTER_COMMIT) {
            throw connections.cutOff(connection);
          }
          connections.kill(connection);
        });

    List<Future<Outcome>> calls = new ArrayList<>();
    for (int command = 0; command < 10; command++) {
      calls.add(Callers.call(() -> append(committer, UUID.randomUUID())));
    }

    assertThat(Callers.all(calls))
        .extracting(outcome -> ((Outcome.Committed) outcome).position())
        .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    assertThat(TestLog.of(db)).hasSize(10);
    assertThat(killed).isCompleted();
  }

  @Test
  void waits_for_a_commit_in_flight_and_does_not_repeat_it() throws Exception {
    connections.meetOnce(
        Step.BEFORE_COMMIT,
        (_, connection) -> {
          CompletableFuture.delayedExecutor(400, TimeUnit.MILLISECONDS)
              .execute(() -> commit(connection));
          throw new CutOff();
        });

    assertThat(append(committer, aggregate)).isEqualTo(new Outcome.Committed(1));
    assertThat(TestLog.of(db)).hasSize(1);
  }

  @Test
  void recognises_the_result_that_it_has_stored_itself() throws Exception {
    connections.meetOnce(
        Step.AFTER_COMMIT,
        (_, connection) -> {
          throw connections.cutOff(connection);
        });
    Idempotency key = new Idempotency(UUID.randomUUID(), "once", Fingerprint.of("payload"));
    ResultRow result = ResultRow.of(key, new ResultText(200, null));

    assertThat(committer.append(new Append(List.of(), result))).isEqualTo(new Outcome.Committed(0));
    assertThat(new CommandResults(db.web()).find(key.principal(), key.key())).isPresent();
  }

  @Test
  void lets_others_go_on_when_a_committer_hangs_with_the_lock() throws Exception {
    CompletableFuture<Void> hung = new CompletableFuture<>();
    CompletableFuture<Void> gate = new CompletableFuture<>();
    connections.meetOnce(
        Step.AFTER_LOCK,
        (_, _) -> {
          hung.complete(null);
          gate.join();
        });
    Future<Outcome> hanging = Callers.call(() -> append(committer, aggregate));
    Callers.waitFor(hung);

    try (Committer other = TestCommitter.on(db.system())) {
      long start = System.nanoTime();
      assertThat(append(other, UUID.randomUUID())).isEqualTo(new Outcome.Committed(1));
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isLessThan(AppendBounds.STANDARD.lock().plusSeconds(2));
    }
    gate.complete(null);

    assertThat(Callers.all(List.of(hanging))).containsExactly(new Outcome.Committed(2));
    assertThat(TestLog.of(db)).hasSize(2);
  }

  private Outcome append(Committer target, UUID id) {
    return target.append(
        new Append(List.of(EventRow.of(event(id, 0), TestEvents.SOME_TIME, serializer)), null));
  }

  private static void commit(Connection connection) {
    try (connection) {
      connection.commit();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
