package daybreak.schema.eventstore;

import static daybreak.schema.eventstore.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.content.QuestionEvent.QuestionTagged;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.testing.PlanCheck;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How much of a log of big events a follower has at hand. */
@ExtendWith(TestDatabaseExtension.class)
class BigEventsTest {

  private static final String MEGABYTE = "x".repeat(1 << 20);

  private final TestDatabase db;
  private final Committer committer;
  private final PostgresEventStorageEngine engine;
  private final WakeUps wakeUps = WakeUps.inProcess();

  BigEventsTest(TestDatabase db) {
    this.db = db;
    committer = TestCommitter.on(db.system());
    engine =
        new PostgresEventStorageEngine(
            db.web(),
            new Appender(committer, AppendBounds.STANDARD, Clock.systemUTC()),
            EventSerializer.of(List.of(QuestionTagged.class)),
            NoOpEventUpcaster.INSTANCE);
  }

  /** Seven of a megabyte, one of six, and two small ones. */
  @BeforeEach
  void thereAreBigEvents() {
    IntStream.range(0, 7).forEach(_ -> append(MEGABYTE));
    append(MEGABYTE.repeat(6));
    append("small");
    append("small");
  }

  private void append(String tag) {
    engine.appendEvents(event(UUID.randomUUID(), 0, tag));
  }

  @AfterEach
  void close() {
    committer.close();
    wakeUps.close();
    TestLog.empty(db);
  }

  @Test
  void a_read_of_the_log_ends_before_it_has_too_many_bytes_but_has_one_event() {
    assertThat(read(0, 1_000)).isEqualTo("1..3 and more");
    assertThat(read(6, 1_000)).isEqualTo("7..7 and more");
    assertThat(read(7, 1_000)).isEqualTo("8..8 and more");
    assertThat(read(8, 1_000)).isEqualTo("9..10");
    assertThat(read(8, 1)).isEqualTo("9..9 and more");
    assertThat(engine.fetchAfter(10, 1_000).events()).isEmpty();
  }

  private String read(long after, int limit) {
    Stretch stretch = engine.fetchAfter(after, limit);
    return stretch.events().getFirst().position()
        + ".."
        + stretch.last()
        + (stretch.isCut() ? " and more" : "");
  }

  @Test
  void one_who_reads_all_finds_all_of_it() {
    assertThat(engine.readEvents(engine.createTailToken(), false)).hasSize(10);
    try (EventStream stream = new EventStream(engine, wakeUps, 0)) {
      assertThat(atHand(stream)).hasSize(10);
    }
  }

  @Test
  void a_follower_is_handed_no_more_until_it_has_applied_what_it_has() {
    var follower = new Applying();
    var told = new AtomicInteger();
    try (EventStream stream = new EventStream(engine, wakeUps, 0)) {
      stream.watchedBy(follower);
      var _ = stream.setOnAvailableCallback(told::incrementAndGet);

      assertThat(atHand(stream)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
      assertThat(atHand(stream)).isEmpty();
      follower.applied = 3;
      stream.hasApplied();
      assertThat(told).hasValue(1);
      assertThat(atHand(stream)).containsExactly(7L);
      follower.applied = 6;
      assertThat(atHand(stream)).containsExactly(8L);
      follower.applied = 8;
      assertThat(atHand(stream)).containsExactly(9L, 10L);
      stream.hasApplied();
      assertThat(told).hasValue(1);
    }
  }

  @Test
  void what_one_read_has_found_is_handed_over_before_there_is_another() {
    List<Long> positions = new ArrayList<>();
    try (EventStream stream = new EventStream(engine, wakeUps, 0)) {
      stream.watchedBy(new Applying());

      while (stream.peek().isPresent()) {
        positions.add(position(taken(stream)));
      }

      assertThat(positions).startsWith(1L).doesNotContain(6L);
      positions.addAll(atHand(stream));
      assertThat(positions).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }
  }

  @Test
  void the_statements_that_measure_what_they_read_keep_to_their_budgets() throws SQLException {
    UUID aggregate = UUID.randomUUID();
    engine.appendEvents(TestEvents.events(aggregate, 0, 1_000));
    Map<String, Object> after =
        Map.of("position", 8L, "limit", 1_000, "most", PostgresEventStorageEngine.BYTES);
    Map<String, Object> one =
        Map.of("aggregate", aggregate, "first", 0L, "limit", 1_000, "most", 1L << 20);
    Map<String, Object> several =
        Map.of("ids", List.of(aggregate), "type", "question", "most", 1L << 20);
    try (PlanCheck plans = new PlanCheck(db, DatabaseRole.WEB)) {
      plans.check(EventSql.AFTER, after);
      plans.check(EventSql.OF_AGGREGATE, one);
      plans.check(EventSql.SIZE_OF_AGGREGATE, one);
      plans.check(EventSql.OF_AGGREGATES, several);
      plans.check(EventSql.SIZE_OF_AGGREGATES, several);
      plans.check(EventSql.FIRST_OF_AGGREGATES, several);
      plans.check(EventSql.SIZE_OF_FIRST_OF_AGGREGATES, several);
    }
  }

  @Test
  void the_state_of_an_aggregate_costs_the_same_however_much_has_happened_to_it()
      throws SQLException {
    UUID one = UUID.randomUUID();
    UUID many = UUID.randomUUID();
    engine.appendEvents(event(one, 0, MEGABYTE));
    engine.appendEvents(TestEvents.events(many, 0, 1_000));
    try (Connection admin = db.connectAsAdmin();
        Statement analyze = admin.createStatement()) {
      analyze.execute("analyze event_store.event");
    }
    try (PlanCheck plans = new PlanCheck(db, DatabaseRole.WEB)) {
      for (UUID aggregate : List.of(one, many)) {
        plans.check(EventSql.LAST_KIND, Map.of("aggregate", aggregate, "type", "question"));
      }
      String kind = EventTypes.wireName(QuestionTagged.class).value();
      Map<String, Object> tagged = Map.of("aggregate", many, "kinds", List.of(kind));
      plans.check(EventSql.LAST_KIND_AMONG, tagged);
      assertThat(plans.buffers(EventSql.LAST_KIND_AMONG, tagged)).isLessThan(8);
    }
  }

  private static List<Long> atHand(EventStream stream) {
    List<Long> positions = new ArrayList<>();
    while (stream.hasNextAvailable()) {
      positions.add(position(taken(stream)));
    }
    return positions;
  }

  private static TrackedEventMessage<?> taken(EventStream stream) {
    try {
      return stream.nextAvailable();
    } catch (InterruptedException e) {
      throw new AssertionError("It is at hand", e);
    }
  }

  private static long position(TrackedEventMessage<?> message) {
    return message.trackingToken().position().orElseThrow();
  }

  private static final class Applying implements Watch {

    private long applied;

    @Override
    public void stopsBefore(Unknown unknown) {
      throw new AssertionError("All events are known");
    }

    @Override
    public long applied() {
      return applied;
    }
  }
}
