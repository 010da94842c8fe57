package daybreak.projection.content;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.projection.Projections;
import daybreak.projection.platform.Projection;
import daybreak.projection.testing.RandomBank;
import daybreak.projection.testing.ReadTables;
import daybreak.schema.following.WorkerEnvironment;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.SetClock;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabaseExtension.class)
class ReconciliationTest {

  private static final NamedQuery TAMPER =
      NamedQuery.of(
          "testing.tamper",
          """
          update content.topic_content_stats
             set lessons = lessons + 1,
                 untagged = untagged - 1
           where topic_id = (select topic_id from content.topic_content_stats order by 1 limit 1)
          """,
          Budget.instant(1, 100));

  private static final NamedQuery LOSE_SUBJECT =
      NamedQuery.of(
          "testing.lose-subject-stats",
          """
          delete from content.subject_content_stats
           where subject_id = (
                 select subject_id from content.subject_content_stats
                  where lessons > 0 order by 1 limit 1)
          """,
          Budget.instant(1, 100));

  private static final NamedQuery TAMPER_WITH_TAGS =
      NamedQuery.of(
          "testing.tamper-with-tags",
          """
          with changed as (
            update content.tag_count
               set questions = questions + 1,
                   flashcards = flashcards + 1
             where (scope_id, tag) = (
                   select scope_id, tag from content.tag_count
                    where scope_id in (select id from content.subject) order by 1, 2 limit 1)
            returning scope_id, tag)
          delete from content.tag_count
           where (scope_id, tag) = (
                 select scope_id, tag from content.tag_count
                  where scope_id in (select id from content.subject) order by 1 desc, 2 desc limit 1)
          """,
          Budget.instant(2, 1_000));

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration INTERVAL = Duration.ofMinutes(5);

  private final TestDatabase database;
  private final Database worker;
  private final SetClock clock = new SetClock(Instant.parse("2026-03-01T10:00:00Z"));
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Reconciliation reconciliation;
  private Round round = Round.first(clock.instant());

  ReconciliationTest(TestDatabase database) {
    this.database = database;
    this.worker = database.worker();
    this.reconciliation = new Reconciliation(new WorkerEnvironment(worker, clock, meters));
  }

  @BeforeEach
  void a_bank_is_projected() {
    ReadTables.clear(database.owner());
    Projection<?> projection = Projections.content(worker);
    worker.inTransaction(() -> projection.apply(new RandomBank(5, 20).history().events()));
  }

  @Test
  void statistics_kept_by_differences_equal_a_recount() {
    round();

    assertThat(reconciliation.drift()).isZero();
  }

  @Test
  void a_count_changed_by_hand_shows_as_drift_and_stays() {
    worker.call(TAMPER).update();
    List<String> tampered = ReadTables.content(worker, ReadTables.TOPIC_STATS);

    round();
    round();

    assertThat(reconciliation.drift()).isEqualTo(2);
    assertThat(meters.get("content.stats.drift").gauge().value()).isEqualTo(2);
    assertThat(ReadTables.content(worker, ReadTables.TOPIC_STATS)).isEqualTo(tampered);
  }

  @Test
  void a_row_that_is_missing_shows_as_drift() {
    worker.call(LOSE_SUBJECT).update();

    round();

    assertThat(reconciliation.drift()).isPositive();
  }

  @Test
  void tags_that_are_counted_wrongly_or_not_at_all_show_as_drift() {
    worker.call(TAMPER_WITH_TAGS).update();

    round();

    assertThat(reconciliation.drift()).isEqualTo(2);
  }

  @Test
  void a_subject_that_can_not_be_compared_keeps_no_other_from_it() throws SQLException {
    try (Connection holder = database.connect(DatabaseRole.MIGRATOR);
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("lock table content.topic_content_stats in access exclusive mode");

      Round after = reconciliation.step(round, PAUSE, INTERVAL);

      assertThat(after.last()).isNotNull();
      assertThat(reconciliation.drift()).isZero();
    }
  }

  @Test
  void staleness_is_the_age_of_the_oldest_comparison() {
    round = reconciliation.step(round, PAUSE, INTERVAL);
    clock.pass(Duration.ofMinutes(2));
    round = reconciliation.step(round, PAUSE, INTERVAL);
    clock.pass(Duration.ofMinutes(1));

    assertThat(reconciliation.staleness()).isEqualTo(Duration.ofMinutes(3));
    assertThat(meters.get("content.stats.staleness").timeGauge().value()).isEqualTo(180);
  }

  @Test
  void a_subject_that_is_no_more_is_forgotten_after_a_round() {
    worker.call(TAMPER).update();
    round();
    ReadTables.clear(database.owner());
    clock.pass(Duration.ofMinutes(1));

    round();
    clock.pass(Duration.ofMinutes(1));
    round();

    assertThat(reconciliation.drift()).isZero();
  }

  @Test
  void of_two_workers_each_goes_on_where_the_other_was() {
    worker.call(TAMPER).update();
    Reconciliation other =
        new Reconciliation(new WorkerEnvironment(worker, clock, new SimpleMeterRegistry()));

    round = reconciliation.step(round, PAUSE, INTERVAL);
    while (round.last() != null) {
      round = other.step(round, PAUSE, INTERVAL);
    }

    assertThat(round.pause()).isEqualTo(INTERVAL);
    assertThat(reconciliation.drift() + other.drift()).isEqualTo(2);
  }

  @Test
  void what_another_worker_has_compared_since_is_no_longer_shown() {
    worker.call(TAMPER).update();
    round();
    ReadTables.clear(database.owner());
    Reconciliation other =
        new Reconciliation(new WorkerEnvironment(worker, clock, new SimpleMeterRegistry()));
    for (int rounds = 0; rounds < 2; rounds++) {
      clock.pass(Duration.ofMinutes(1));
      round = other.step(round, PAUSE, INTERVAL);
    }

    round = reconciliation.step(round, PAUSE, INTERVAL);

    assertThat(reconciliation.drift()).isZero();
  }

  private void round() {
    do {
      round = reconciliation.step(round, PAUSE, INTERVAL);
    } while (round.last() != null);
  }
}
