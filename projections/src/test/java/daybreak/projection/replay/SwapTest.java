package daybreak.projection.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.projection.Projections;
import daybreak.projection.testing.Contents;
import daybreak.projection.testing.RandomBank;
import daybreak.projection.testing.Running;
import daybreak.schema.replay.ReplayPace;
import daybreak.schema.replay.ReplayRunner;
import daybreak.schema.replay.ReplaySettings;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGStatement;

/** Readers and followers beside a swap. */
class SwapTest {

  private static final int PIECE = 25;
  private static final int KILLS = 20;

  private final TestDatabase database = TestDatabase.create();
  private final Running running = new Running(database);
  private final Asking asking = new Asking(database.web());
  private final ReplayRunner runner = runner();
  private final List<DomainEventMessage<?>> events = new RandomBank(72, 12).history().messages();

  private ReplayRunner runner() {
    Database door = database.replay();
    return new ReplayRunner(
        database.worker(),
        door,
        "one",
        List.of(Projections.content(door), Projections.learner(door)),
        "these folds",
        new ReplaySettings(1 << 20, ReplayPace.UNPACED, Duration.ofHours(24), 1L << 30),
        Clock.systemUTC());
  }

  @BeforeEach
  void half_a_history() {
    running.append(events.subList(0, events.size() / 2));
    running.start();
    running.catchUp();
    runner.start();
  }

  @AfterEach
  void close() {
    runner.stop();
    running.close();
    database.close();
  }

  @Test
  void prepared_statements_and_views_of_ours_go_over_to_what_is_swapped_in() throws SQLException {
    UUID id = asking.rebuild("content");
    asking.becomes(id, "caught-up");
    try (Connection owner = database.connect(DatabaseRole.MIGRATOR);
        Connection reader = database.connect(DatabaseRole.WEB);
        Statement statement = owner.createStatement();
        PreparedStatement prepared =
            reader.prepareStatement(
                "select count(*) from content.subject where title = 'Marked'")) {
      prepared.unwrap(PGStatement.class).setPrepareThreshold(1);
      statement.execute("create view operation.titles as select title from content.subject");
      int marked = statement.executeUpdate("update content.subject set title = 'Marked'");
      assertThat(count(prepared)).isEqualTo(marked).isPositive();
      assertThat(count(prepared)).isEqualTo(marked);

      asking.swap(id, true);
      asking.becomes(id, "swapped");

      assertThat(count(prepared)).isZero();
      assertThat(Contents.texts(owner, "select * from operation.titles where title = 'Marked'"))
          .isEmpty();
      statement.execute("drop view operation.titles");
    }
  }

  private static long count(PreparedStatement prepared) throws SQLException {
    try (ResultSet row = prepared.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Each kill ends all sessions of replays, wherever they are. */
  @Test
  void however_often_it_is_killed_readers_see_the_old_or_the_new_tables_whole()
      throws SQLException {
    UUID id = asking.rebuild("all");
    asking.becomes(id, "caught-up");
    int piece = events.size() / 2;
    try (Connection admin = database.connectAsAdmin()) {
      for (int kill = 0; kill < KILLS; kill++) {
        int next = Math.min(events.size(), piece + PIECE);
        running.append(events.subList(piece, next));
        piece = next;
        if (asking.state(id).startsWith("swapped")) {
          asking.rollBack(id);
          asking.becomes(id, "rolled-back");
          id = asking.rebuild("all");
          asking.becomes(id, "caught-up");
        }
        asking.swap(id, true);
        Thread.onSpinWait();
        List<String> _ = Contents.texts(admin, KILL);
        UUID asked = id;
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> asking.state(asked).startsWith("swapped"));
        running.catchUp();
      }
    }
    UUID last = id;
    running.catchUp();
    asking.becomes(last, "swapped");

    asking.rollBack(last);
    asking.becomes(last, "rolled-back");
    UUID again = asking.rebuild("all");
    asking.becomes(again, "caught-up");
    asking.compare(again);
    asking.becomes(again, "equal");
  }

  private static final String KILL =
      """
      select pg_terminate_backend(pid)::text
        from pg_stat_activity
       where usename = 'daybreak_replay' and datname = current_database()
      """;

  @Test
  void a_follower_in_a_batch_is_waited_for_and_nothing_is_lost() {
    UUID id = asking.rebuild("all");
    asking.becomes(id, "caught-up");
    Thread writer =
        Thread.ofVirtual()
            .start(() -> {
              for (int from = events.size() / 2; from < events.size(); from += PIECE) {
                running.append(events.subList(from, Math.min(events.size(), from + PIECE)));
              }
            });
    asking.swap(id, true);
    asking.becomes(id, "swapped");
    await().atMost(Duration.ofSeconds(30)).until(() -> !writer.isAlive());
    running.catchUp();

    asking.rollBack(id);
    asking.becomes(id, "rolled-back");
    UUID again = asking.rebuild("all");
    asking.becomes(again, "caught-up");
    asking.compare(again);
    asking.becomes(again, "equal");
  }
}
