package daybreak.schema.replay;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.following.Follower;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What is told of an end while indexes are made, by a clock that gains a second for each of them.
 */
@ExtendWith(TestDatabaseExtension.class)
class IndexingTest {

  private static final Budget ANY = Budget.batch(10_000, 100_000);
  private static final Offset<Double> NEARLY = Offset.offset(1e-6);
  private static final long HEAD = 7;

  private static final NamedQuery CLEAR =
      NamedQuery.of("test.clear-replays", "truncate operation.replay", ANY);

  private static final NamedQuery ASK =
      NamedQuery.of(
          "test.ask-to-index",
          """
          insert into operation.replay (id, projection, purpose, requested_by)
          values (:id, :projection, 'as-of', :id)
          """,
          ANY);

  private static final NamedQuery ETA =
      NamedQuery.of("test.eta", "select eta_seconds from operation.replay where id = :id", ANY);

  private final TestDatabase database;
  private final Workshop workshop;
  private final List<Double> told = new ArrayList<>();
  private long now = 0;

  IndexingTest(TestDatabase database) {
    this.database = database;
    this.workshop =
        Workshop.of(
            database.worker(),
            database.replay(),
            "one",
            List.<Follower>of(),
            "folds",
            new ReplaySettings(64, ReplayPace.PACED, Duration.ofHours(24), 1L << 30),
            Clock.systemUTC());
  }

  @BeforeEach
  void clear() {
    database.owner().call(CLEAR).update();
  }

  @AfterEach
  void drop() {
    workshop.replays().mine().forEach(workshop.tables()::drop);
  }

  @Test
  void what_was_never_measured_takes_as_long_as_is_usual() throws InterruptedException {
    Replay replay = taken("content");
    long bytes = workshop.tables().bytes(replay);

    indexing(0).begin(replay, HEAD);

    assertThat(told)
        .first()
        .satisfies(
            eta -> assertThat(eta).isEqualTo(bytes * Indexing.USUAL_SECONDS_PER_BYTE, NEARLY));
    assertThat(told).allSatisfy(eta -> assertThat(eta).isNotNegative());
    assertThat(eta(replay)).as("of whole tables").isNull();
  }

  @Test
  void the_next_of_the_same_tables_is_right_all_the_way() throws InterruptedException {
    Replay first = taken("content");
    indexing(0).begin(first, HEAD);
    int seconds = told.size();
    told.clear();
    Replay next = taken("content");

    indexing(0).begin(next, HEAD);

    assertThat(told).hasSize(seconds);
    for (int second = 0; second < seconds; second++) {
      assertThat(told.get(second)).isEqualTo(seconds - second, NEARLY);
    }
  }

  @Test
  void other_tables_and_small_ones_say_nothing_about_it() throws InterruptedException {
    indexing(Long.MAX_VALUE).begin(taken("content"), HEAD);
    indexing(0).begin(taken("learner"), HEAD);

    assertThat(indexing(0).secondsPerByte(taken("content")))
        .isEqualTo(Indexing.USUAL_SECONDS_PER_BYTE);
  }

  private Replay taken(String projection) {
    UUID id = UUID.randomUUID();
    database.web().call(ASK).bind("id", id).bind("projection", projection).update();
    Replay replay = workshop.replays().take("folds").orElseThrow();
    workshop.tables().make(replay);
    return replay.at(Reach.none(replay.projections()));
  }

  private Indexing indexing(long least) {
    return new Indexing(workshop, this::noted, () -> now, least);
  }

  private boolean noted(Replay replay) {
    told.add(Objects.requireNonNull(eta(replay)));
    now += 1_000_000_000;
    return true;
  }

  private @Nullable Double eta(Replay replay) {
    return database
        .web()
        .call(ETA)
        .bind("id", replay.id())
        .one(row -> Optional.ofNullable(row.doubleOrNull("eta_seconds")))
        .orElseThrow()
        .orElse(null);
  }
}
