package daybreak.schema.eventstore;

import static daybreak.schema.eventstore.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.eventstore.SteppedDataSource.Step;
import daybreak.schema.eventstore.TestLog.Entry;
import daybreak.schema.sql.Database;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Four processes with four writers each, whose commits are late, rolled back and cut off, and two
 * followers: every acknowledged event is seen once, in the one order.
 */
@ExtendWith(TestDatabaseExtension.class)
class NothingLostTest {

  private static final int PROCESSES = 4;
  private static final int WRITERS = 4;
  private static final int COMMANDS = 12;
  private static final long LATEST_NANOS = 2_000_000_000L;

  private final TestDatabase db;
  private final Random random = new Random(20260329);
  private final List<UUID> shared = Stream.generate(UUID::randomUUID).limit(3).toList();
  private final Set<Acknowledged> acknowledged = ConcurrentHashMap.newKeySet();

  NothingLostTest(TestDatabase db) {
    this.db = db;
  }

  @Test
  void every_acknowledged_event_reaches_each_follower_once_and_in_order() throws Exception {
    List<TestProcess> processes =
        IntStream.range(0, PROCESSES).mapToObj(_ -> troubledProcess()).toList();
    try (TestProcess reader = TestProcess.on(db);
        Follower follower = new Follower(reader);
        Follower another = new Follower(processes.getFirst())) {
      Callers.all(writers(processes));

      assertSeen(follower);
      assertSeen(another);
    } finally {
      processes.forEach(TestProcess::close);
    }
  }

  private void assertSeen(Follower follower) {
    Callers.waitUntil(() -> follower.seen().size() >= acknowledged.size());
    List<Entry> seen = List.copyOf(follower.seen());
    assertThat(seen)
        .extracting(Entry::position)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, seen.size()).boxed().toList());
    assertThat(seen)
        .extracting(entry -> new Acknowledged(entry.aggregate(), entry.sequenceNumber()))
        .containsExactlyInAnyOrderElementsOf(acknowledged);
    assertInOrderPerAggregate(seen);
  }

  private static void assertInOrderPerAggregate(List<Entry> seen) {
    Map<UUID, Long> next = new HashMap<>();
    for (Entry entry : seen) {
      assertThat(entry.sequenceNumber()).isEqualTo(next.getOrDefault(entry.aggregate(), 0L));
      next.put(entry.aggregate(), entry.sequenceNumber() + 1);
    }
  }

  private List<Future<Boolean>> writers(List<TestProcess> processes) {
    List<Future<Boolean>> writers = new ArrayList<>();
    for (TestProcess process : processes) {
      for (int writer = 0; writer < WRITERS; writer++) {
        writers.add(Callers.call(() -> write(process)));
      }
    }
    return writers;
  }

  /** Appends to an aggregate of its own, and at last to one that all compete for. */
  private boolean write(TestProcess process) {
    UUID own = UUID.randomUUID();
    for (int command = 0; command < COMMANDS; command++) {
      append(process, own, command);
    }
    compete(process, shared.get((int) (next() * shared.size())));
    return true;
  }

  private void compete(TestProcess process, UUID aggregate) {
    while (true) {
      try {
        var last = process.stores().eventStore().lastSequenceNumberFor(aggregate.toString());
        append(process, aggregate, last.orElse(-1L) + 1);
        return;
      } catch (RuntimeException e) {
        assertThat(e).matches(NothingLostTest::isConflict);
      }
    }
  }

  private static boolean isConflict(Throwable e) {
    return e instanceof ConcurrencyException || e instanceof AggregateStreamCreationException;
  }

  private void append(TestProcess process, UUID aggregate, long sequenceNumber) {
    process.stores().eventStore().publish(event(aggregate, sequenceNumber));
    acknowledged.add(new Acknowledged(aggregate, sequenceNumber));
  }

  private TestProcess troubledProcess() {
    SteppedDataSource connections = new SteppedDataSource(db);
    connections.meet((step, connection) -> trouble(connections, step, connection));
    return TestProcess.on(db, new Database(connections), WakeUps.inProcess());
  }

  private void trouble(SteppedDataSource connections, Step step, Connection connection)
      throws SQLException {
    double fate = next();
    if (step == Step.BEFORE_COMMIT) {
      LockSupport.parkNanos((long) (Math.pow(next(), 32) * LATEST_NANOS));
      if (fate < 0.1) {
        connection.rollback();
        throw new SQLException("rolled back", "40001");
      }
    } else if (fate < 0.02) {
      throw connections.cutOff(connection);
    }
  }

  private double next() {
    synchronized (random) {
      return random.nextDouble();
    }
  }

  private record Acknowledged(UUID aggregate, long sequenceNumber) {}
}
