package daybreak.projection.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import daybreak.projection.testing.Contents;
import daybreak.projection.testing.RandomBank;
import daybreak.schema.following.Follower;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.replay.ReplayRunner;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.NamedQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workers that die in the midst of a replay, and whoever goes on with it. */
class DyingWorkersTest {

  private static final int OF_EACH_KIND = 300;
  private static final int DEATHS = 20;
  private static final int MOST_BATCHES = 2;
  private static final Budget ANY = Budget.batch(100_000, 1_000_000);

  private static final NamedQuery NOTE =
      NamedQuery.of(
          "testing.note-applied",
          """
          insert into operation.applied (projection, worker, position)
          select :projection, :worker, unnest(:positions)
          """,
          ANY);

  private static final NamedQuery LIVES =
      NamedQuery.of(
          "testing.process-lives",
          """
          with dead as (delete from operation.process)
          insert into operation.process (name, tier, started_at, seen_at, pools, rates)
          values (:name, 'worker', now(), now() + interval '1 hour', '[]', '[]')
          """,
          ANY);

  private static final String KILL =
      """
      select pg_terminate_backend(pid)::text
        from pg_stat_activity
       where usename = 'daybreak_replay' and datname = current_database()
      """;

  private static final String WAITING =
      """
      select 'waits' from pg_stat_activity
       where usename = 'daybreak_replay' and datname = current_database()
         and wait_event_type = 'Lock'
      """;

  private final Replaying replaying = new Replaying();
  private final Asking asking = replaying.asking();
  private final Random random = new Random(73);
  private int batches;
  private volatile int deaths;
  private @Nullable ReplayRunner living;

  @AfterEach
  void close() {
    replaying.close();
  }

  /** A rebuild that is near to the head follows it; one as of a moment is filled in portions. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void however_often_workers_die_the_rows_are_those_of_the_log_and_no_event_counts_twice(
      boolean asOf) throws SQLException {
    List<DomainEventMessage<?>> events =
        new RandomBank(random.nextLong(), OF_EACH_KIND).history().messages();
    replaying.execute(
        "create table operation.applied (projection text, worker text, position bigint)",
        "grant insert on operation.applied to daybreak_replay");
    replaying.begin(events);
    UUID id = asOf ? asking.asOf("all", events.size()) : asking.rebuild("all");
    next();

    await().atMost(Duration.ofMinutes(3)).until(() -> deaths == DEATHS);
    asking.becomes(id, asOf ? "complete" : "caught-up");
    asking.comesTo(id, events.size());

    assertThat(replaying.made(id)).isEqualTo(replaying.seen());
    assertThat(replaying.texts(TIMES))
        .containsExactly(
            "content %1$s %1$s".formatted(events.size()),
            "learner %1$s %1$s".formatted(events.size()));
  }

  private static final String TIMES =
      """
      select concat_ws(' ', projection, count(*), count(distinct position))
        from operation.applied
       group by projection
       order by projection
      """;

  /** Lets the next worker live, and nobody else. */
  private synchronized void next() {
    String name = "worker-" + deaths;
    replaying.database().worker().call(LIVES).bind("name", name).update();
    living =
        replaying.worker(
            name,
            Replaying.FOLDS,
            Replaying.SETTINGS,
            projection -> new Mortal(projection, name, replaying.database().replay()));
  }

  /** The living one shows no life any more: it is killed, or told to stop, or only too slow. */
  private synchronized void die() {
    if (deaths == DEATHS) {
      return;
    }
    deaths++;
    ReplayRunner dead = living;
    next();
    switch (random.nextInt(4)) {
      case 0 -> {
        // Too slow: it goes on until it is told.
      }
      case 1 -> {
        if (dead != null) {
          Thread _ = Thread.ofVirtual().start(dead::stop);
        }
      }
      default -> kill();
    }
  }

  private void kill() {
    try (Connection admin = replaying.database().connectAsAdmin()) {
      List<String> _ = Contents.texts(admin, KILL);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private synchronized Moment moment() {
    if (deaths == DEATHS || random.nextInt(MOST_BATCHES) > batches) {
      batches++;
      return Moment.NEVER;
    }
    batches = 0;
    return Moment.values()[random.nextInt(3)];
  }

  /** When a worker dies. */
  private enum Moment {
    BEFORE_A_BATCH,
    AFTER_A_BATCH,
    MEANWHILE,
    NEVER
  }

  /** Notes what it applies, in the same transaction, and now and then its worker dies of it. */
  private final class Mortal implements Follower {

    private final Follower projection;
    private final String worker;
    private final Database door;

    Mortal(Follower projection, String worker, Database door) {
      this.projection = projection;
      this.worker = worker;
      this.door = door;
    }

    @Override
    public String name() {
      return projection.name();
    }

    @Override
    public void apply(List<LoggedEvent> batch) {
      Moment moment = moment();
      if (moment == Moment.MEANWHILE) {
        Thread _ = Thread.ofVirtual().start(DyingWorkersTest.this::die);
      }
      if (moment == Moment.BEFORE_A_BATCH) {
        die();
      }
      projection.apply(batch);
      door.call(NOTE)
          .bind("projection", name())
          .bind("worker", worker)
          .array("positions", "bigint", batch.stream().map(LoggedEvent::position).toList())
          .update();
      if (moment == Moment.AFTER_A_BATCH) {
        die();
      }
    }
  }

  /** What a dead worker's session was at goes on at the server until it is done. */
  @Test
  void an_index_that_a_dead_worker_has_left_in_the_making_is_waited_for() throws Exception {
    replaying.begin(new RandomBank(74, 12).history().messages());
    UUID id = asking.asOf("all", replaying.head());
    leftAtItsIndexes(id);

    try (Connection dead = replaying.database().connect(DatabaseRole.REPLAY);
        Connection admin = replaying.database().connectAsAdmin();
        Statement statement = dead.createStatement()) {
      dead.setAutoCommit(false);
      statement.execute("select operation.replay_index(1, 'content')");
      ReplayRunner _ = replaying.worker("one");
      await().atMost(Duration.ofSeconds(20)).until(() -> !Contents.texts(admin, WAITING).isEmpty());
      dead.commit();
    }

    asking.becomes(id, "complete");
    Map<String, Map<String, List<String>>> empty = replaying.folded(0);
    assertThat(replaying.made(id)).isEqualTo(empty);
    assertThat(asking.text(id, "tables")).contains("\"name\": \"question\"");
  }

  @Test
  void two_sessions_make_two_indexes_and_no_index_twice() throws Exception {
    replaying.begin(new RandomBank(74, 12).history().messages());
    leftAtItsIndexes(asking.asOf("all", replaying.head()));
    List<String> before = indexes();

    try (Connection one = replaying.database().connect(DatabaseRole.REPLAY);
        Statement first = one.createStatement()) {
      one.setAutoCommit(false);
      first.execute("select operation.replay_index(1, 'content')");
      replaying.execute("select operation.replay_index(1, 'content')");
      assertThat(indexes()).as("beside the one that is not kept yet").hasSize(before.size() + 1);
      one.commit();
    }

    assertThat(indexes()).doesNotHaveDuplicates().hasSize(before.size() + 2);
  }

  private List<String> indexes() throws SQLException {
    return replaying.texts(
        "select indexname from pg_catalog.pg_indexes where schemaname = 'replay_1_content'");
  }

  /** As a worker of another name would have left it, its tables without a row. */
  private void leftAtItsIndexes(UUID id) throws SQLException {
    replaying.execute(
        """
        update operation.replay
           set state = 'indexing', slot = 1, worker = 'dead', folds = '%s',
               content_position = 0, learner_position = 0
         where id = '%s'
        """
            .formatted(Replaying.FOLDS, id),
        "select operation.replay_make(1, 'content')",
        "select operation.replay_make(1, 'learner')");
  }

  /** Somebody reads a table, so dropping it takes a while. */
  @Test
  void what_a_worker_drops_nobody_else_takes_meanwhile() throws Exception {
    replaying.begin(new RandomBank(74, 12).history().messages());
    UUID id = asking.asOf("all", replaying.head());
    ReplayRunner _ = replaying.worker("one");
    asking.becomes(id, "complete");

    try (Connection reader = replaying.database().connect(DatabaseRole.MIGRATOR);
        Connection admin = replaying.database().connectAsAdmin()) {
      reader.setAutoCommit(false);
      List<String> _ = Contents.texts(reader, "select 1 from replay_1_learner.deck");
      asking.cancel(id);
      await().atMost(Duration.ofSeconds(20)).until(() -> !Contents.texts(admin, WAITING).isEmpty());
      assertThatThrownBy(() -> replaying.execute("set lock_timeout = '200ms'", TAKE))
          .hasMessageContaining("lock timeout");
      reader.rollback();
    }

    asking.leavesItsSlot(id);
    assertThat(replaying.ofSlot(1).values()).allMatch(Map::isEmpty);
  }

  private static final String TAKE = "update operation.replay set worker = 'two'";
}
