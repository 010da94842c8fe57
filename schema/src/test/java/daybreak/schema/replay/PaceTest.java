package daybreak.schema.replay;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.following.Follower;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How long a replay works and rests, by a clock that only work and rest move. */
@ExtendWith(TestDatabaseExtension.class)
class PaceTest {

  private static final Budget ANY = Budget.batch(10_000, 100_000);
  private static final int PORTIONS = 6;

  private static final NamedQuery CLEAR =
      NamedQuery.of(
          "test.clear-log", "truncate event_store.event, operation.replay, projection.token", ANY);

  /** What one read of the log gives is a portion, where memory is as small as it can be. */
  private static final NamedQuery HAPPEN =
      NamedQuery.of(
          "test.happen",
          """
          insert into event_store.event (
              position, aggregate_id, sequence_number, aggregate_type, event_id, event_type,
              event_version, occurred_at, payload, metadata)
          select n, gen_random_uuid(), 0, 'topic', gen_random_uuid(), 'content.topic-added', 1, now(),
                 '{}', '{}'
            from generate_series(1, :events) n
          """,
          ANY);

  private static final NamedQuery ASK =
      NamedQuery.of(
          "test.ask-for-replay",
          """
          insert into operation.replay (id, projection, purpose, requested_by)
          values (:id, 'all', 'as-of', :id)
          """,
          ANY);

  private static final NamedQuery READERS_HAVE_ALL =
      NamedQuery.of(
          "test.readers-have-all",
          """
          insert into projection.token (processor_name, segment, token)
          values ('learner', 0, jsonb_build_object('globalIndex', cast(:position as bigint)))
          """,
          ANY);

  /** Each of the streams is the learner's, by its first event. */
  private static final NamedQuery HAPPEN_TO_ONE =
      NamedQuery.of(
          "test.happen-to-one",
          """
          update event_store.event
             set payload = jsonb_build_object('learner', cast(:learner as uuid)), aggregate_type = 'test'
          """,
          ANY);

  private static final NamedQuery ASK_OF_ONE =
      NamedQuery.of(
          "test.ask-for-replay-of-one",
          """
          update operation.replay set projection = 'learner', learner_id = :learner
          """,
          ANY);

  private static final NamedQuery STATE =
      NamedQuery.of("test.state-of-replay", "select state from operation.replay", ANY);

  private final TestDatabase database;
  private final Random random = new Random(91);
  private final Map<Long, Duration> works = new ConcurrentSkipListMap<>();
  private final List<Duration> rests = new ArrayList<>();
  private final AtomicLong now = new AtomicLong(random.nextLong());

  PaceTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void happen() {
    database.owner().call(CLEAR).update();
    database.owner().call(HAPPEN).bind("events", PORTIONS * 1_000).update();
    database.web().call(ASK).bind("id", UUID.randomUUID()).update();
  }

  @Test
  void a_paced_replay_rests_after_each_portion_as_long_as_that_took() throws Exception {
    fill(ReplayPace.PACED);

    assertThat(works).hasSize(PORTIONS);
    assertThat(rests).isEqualTo(List.copyOf(works.values()));
  }

  @Test
  void an_unpaced_one_never_rests() throws Exception {
    fill(ReplayPace.UNPACED);

    assertThat(works).hasSize(PORTIONS);
    assertThat(rests).isEmpty();
  }

  @Test
  void one_of_a_single_learner_never_rests() throws Exception {
    UUID learner = UUID.randomUUID();
    database.owner().call(HAPPEN_TO_ONE).bind("learner", learner).update();
    database.owner().call(ASK_OF_ONE).bind("learner", learner).update();
    database.owner().call(READERS_HAVE_ALL).bind("position", PORTIONS * 1_000L).update();

    fill(ReplayPace.PACED);

    assertThat(works).hasSize(PORTIONS);
    assertThat(rests).isEmpty();
  }

  private void fill(ReplayPace pace) throws InterruptedException {
    ReplaySettings settings = new ReplaySettings(64, pace, Duration.ofHours(24), 1L << 30);
    Workshop workshop =
        Workshop.of(
            database.worker(),
            database.replay(),
            "one",
            List.of(laborious("content"), laborious("learner")),
            "folds",
            settings,
            Clock.systemUTC());
    Replay replay = workshop.replays().take("folds").orElseThrow();

    new Filling(workshop, new Pacer(pace, now::get, this::rest), () -> false).fill(replay);

    String state = database.web().call(STATE).single(row -> row.text("state"));
    assertThat(state).isEqualTo("complete");
    workshop.tables().drop(replay);
  }

  private void rest(Duration time) {
    rests.add(time);
    long _ = now.addAndGet(time.toNanos());
  }

  /** What both projections do of one portion is the work of that portion. */
  private Follower laborious(String name) {
    return new Follower() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public void apply(List<LoggedEvent> batch) {
        Duration work = Duration.ofNanos(random.nextInt(5_000_000));
        long _ = now.addAndGet(work.toNanos());
        works.merge(batch.getLast().position(), work, Duration::plus);
      }
    };
  }
}
