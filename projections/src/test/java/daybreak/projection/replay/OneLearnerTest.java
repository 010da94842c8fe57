package daybreak.projection.replay;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.projection.Projections;
import daybreak.projection.testing.Contents;
import daybreak.projection.testing.RandomBank;
import daybreak.projection.testing.Running;
import daybreak.schema.replay.ReplayPace;
import daybreak.schema.replay.ReplayRunner;
import daybreak.schema.replay.ReplaySettings;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.StatementMetrics;
import daybreak.schema.testing.SetClock;
import daybreak.schema.testing.TestDatabase;
import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One learner's rows as of a moment are those that a replay of all has of that learner. */
class OneLearnerTest {

  private static final int OF_EACH_KIND = 20;
  private static final ReplaySettings SETTINGS =
      new ReplaySettings(1 << 20, ReplayPace.UNPACED, Duration.ofHours(24), 1L << 30);

  /** They are the bank's: one learner's replay has what it needs of them, and that as it was. */
  private static final Set<String> PARTS =
      Set.of("card", "deck", "deck_card", "moved_lesson", "test_figures");

  private final TestDatabase database = TestDatabase.create();
  private final Running running = new Running(database);
  private final Asking asking = new Asking(database.web());
  private final ReplayRunner runner = runner();

  private ReplayRunner runner() {
    Database door = database.replay();
    return new ReplayRunner(
        database.worker(),
        door,
        "one",
        List.of(Projections.content(door), Projections.learner(door)),
        "these folds",
        SETTINGS,
        new SetClock(Instant.now()));
  }

  @BeforeEach
  void start() {
    running.start();
    runner.start();
  }

  @AfterEach
  void close() {
    runner.stop();
    running.close();
    database.close();
  }

  private int happened(long seed) {
    List<DomainEventMessage<?>> events = new RandomBank(seed, OF_EACH_KIND).history().messages();
    running.append(events);
    running.catchUp();
    return events.size();
  }

  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53, 54})
  void whoever_it_is_and_whenever_it_was_the_rows_are_the_same(long seed) throws SQLException {
    int most = happened(seed);
    Random random = new Random(seed);
    for (UUID learner : learners()) {
      int position = most / 3 + random.nextInt(most * 2 / 3);
      UUID all = asking.asOf("learner", position);
      UUID one = asking.ofOneLearner("learner", position, learner);
      asking.becomes(all, "complete");
      asking.becomes(one, "complete");

      assertThat(rowsOf(learner, one)).as("as of %s", position).isEqualTo(rowsOf(learner, all));
      Map<String, List<String>> whole = contents(all);
      contents(one)
          .forEach((table, rows) -> {
            if (PARTS.contains(table)) {
              assertThat(whole.get(table)).as(table).containsAll(rows);
            }
          });
      dropped(all);
      dropped(one);
    }
  }

  @Test
  void with_the_bank_it_is_the_whole_bank() throws SQLException {
    int position = happened(61) / 2;
    UUID learner = learners().getFirst();
    UUID all = asking.asOf("all", position);
    UUID one = asking.ofOneLearner("all", position, learner);
    asking.becomes(all, "complete");
    asking.becomes(one, "complete");

    assertThat(Contents.of(database, schema(one, "content")))
        .isEqualTo(Contents.of(database, schema(all, "content")));
    assertThat(rowsOf(learner, one)).isNotEmpty().isEqualTo(rowsOf(learner, all));
  }

  @Test
  void what_readers_do_not_see_yet_is_waited_for() throws SQLException {
    int most = happened(62);
    UUID learner = learners().getFirst();
    Map<String, List<String>> before = rowsOf(learner, "learner");
    running.stop();
    running.append(new RandomBank(63, 12).history().messages());

    UUID one = asking.ofOneLearner("learner", most + 1L, learner);
    asking.becomes(one, "running");
    running.start();

    asking.becomes(one, "complete");
    assertThat(rowsOf(learner, one)).isEqualTo(before);
  }

  @Test
  void a_number_that_readers_tables_lack_is_none_that_is_made_up() throws SQLException {
    int most = happened(64);
    UUID learner = learners().getFirst();
    execute("delete from learner.question_number");

    UUID one = asking.ofOneLearner("learner", most, learner);

    asking.fails(one);
    assertThat(asking.state(one))
        .startsWith("failed: Readers' tables lack the numbers of ")
        .endsWith(" questions and cards that the learner has met; rebuild these first");
  }

  @Test
  void its_events_are_found_once_and_read_once() throws SQLException {
    int most = happened(65);
    UUID learner = learners().getFirst();

    UUID one = asking.ofOneLearner("learner", most, learner);
    asking.becomes(one, "complete");

    assertThat(runs("replay.positions-of-learner")).isOne();
    assertThat(runs("event.at-positions")).isOne();
    assertThat(runs("event.after")).isZero();
  }

  /** How often the replay has run a statement. */
  private long runs(String statement) {
    return database
        .meters()
        .find(StatementMetrics.TIMER)
        .tags("query", statement, "tier", "replay")
        .timers()
        .stream()
        .mapToLong(Timer::count)
        .sum();
  }

  private List<UUID> learners() throws SQLException {
    try (Connection owner = database.connect(DatabaseRole.MIGRATOR)) {
      return Contents.texts(owner, "select learner_id from learner.learner order by 1").stream()
          .map(UUID::fromString)
          .toList();
    }
  }

  private Map<String, List<String>> rowsOf(UUID learner, UUID replay) throws SQLException {
    return rowsOf(learner, schema(replay, "learner"));
  }

  /** Of each table that has any. */
  private Map<String, List<String>> rowsOf(UUID learner, String schema) throws SQLException {
    Map<String, List<String>> rows = new TreeMap<>();
    Contents.of(database, schema)
        .forEach((table, contents) ->
            rows.put(
                table,
                contents.stream()
                    .filter(row -> row.contains("\"learner_id\": \"" + learner))
                    .toList()));
    rows.values().removeIf(List::isEmpty);
    return rows;
  }

  private Map<String, List<String>> contents(UUID replay) throws SQLException {
    return Contents.of(database, schema(replay, "learner"));
  }

  private String schema(UUID replay, String projection) {
    return "replay_" + asking.slot(replay) + "_" + projection;
  }

  private void dropped(UUID replay) {
    asking.cancel(replay);
    asking.leavesItsSlot(replay);
  }

  private void execute(String sql) throws SQLException {
    try (Connection owner = database.connect(DatabaseRole.MIGRATOR);
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
