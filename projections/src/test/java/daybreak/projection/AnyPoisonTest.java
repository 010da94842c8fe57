package daybreak.projection;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.projection.testing.RandomBank;
import daybreak.projection.testing.ReadTables;
import daybreak.projection.testing.Running;
import daybreak.schema.following.DeadLetters;
import daybreak.schema.following.Follower;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories at random of which some events can't be applied before a time at random. */
class AnyPoisonTest {

  private static final int OF_EACH_KIND = 8;
  private static final int ONE_IN = 15;
  private static final int PIECES = 10;

  private final TestDatabase database = TestDatabase.create();
  private final Database worker = database.worker();
  private final Set<Long> poison = ConcurrentHashMap.newKeySet();
  private final Map<Long, LoggedEvent> delivered = new ConcurrentSkipListMap<>();
  private final AtomicInteger stumbles = new AtomicInteger();

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {61, 62, 63, 64, 65, 66})
  void whenever_parked_events_are_retried_the_rows_are_those_of_a_replay(long seed) {
    Random random = new Random(seed);
    var history = new RandomBank(seed, OF_EACH_KIND).history();
    List<LoggedEvent> events = history.events();
    events.stream()
        .filter(_ -> random.nextInt(ONE_IN) == 0)
        .forEach(event -> poison.add(event.position()));
    Set<UUID> touched =
        events.stream()
            .filter(event -> poison.contains(event.position()))
            .map(LoggedEvent::aggregate)
            .collect(Collectors.toSet());

    try (Running running = new Running(database, Poisoned::new, Poisoned::new)) {
      DeadLetters letters =
          new DeadLetters(running.environment(), running.events(), running.projections());
      running.start();
      project(history.messages(), running, () -> retrySome(letters, touched, random));
      assertThat(stumbles).hasPositiveValue();
      poison.clear();
      touched.forEach(aggregate -> retry(letters, aggregate));

      assertThat(letters.count("content") + letters.count("learner")).isZero();
    }

    assertThat(delivered).hasSameSizeAs(events);
    Map<NamedQuery, List<String>> mended = contents();
    Map<NamedQuery, List<String>> replayed = replayed(List.copyOf(delivered.values()));
    for (NamedQuery table : ReadTables.ALL) {
      assertThat(mended.get(table)).as(table.name()).isEqualTo(replayed.get(table));
    }
  }

  /** In pieces, with something else between them. */
  private static void project(
      List<DomainEventMessage<?>> messages, Running running, Runnable between) {
    int piece = messages.size() / PIECES + 1;
    for (int from = 0; from < messages.size(); from += piece) {
      running.append(messages.subList(from, Math.min(messages.size(), from + piece)));
      running.catchUp();
      if (from + piece < messages.size()) {
        between.run();
      }
    }
  }

  /** Some faults are mended, and somebody tries some of what is parked. */
  private void retrySome(DeadLetters letters, Set<UUID> touched, Random random) {
    poison.removeIf(_ -> random.nextInt(4) == 0);
    touched.stream()
        .sorted()
        .filter(_ -> random.nextBoolean())
        .forEach(aggregate -> retry(letters, aggregate));
  }

  private static void retry(DeadLetters letters, UUID aggregate) {
    int _ = letters.retry("content", aggregate) + letters.retry("learner", aggregate);
  }

  /** The rows of the whole log at once, which has times of its own. */
  private Map<NamedQuery, List<String>> replayed(List<LoggedEvent> events) {
    ReadTables.clear(database.owner());
    worker.inTransaction(() -> {
      Projections.content(worker).apply(events);
      Projections.learner(worker).apply(events);
    });
    return contents();
  }

  private Map<NamedQuery, List<String>> contents() {
    Map<NamedQuery, List<String>> contents = new HashMap<>();
    ReadTables.ALL.forEach(table -> contents.put(table, ReadTables.content(worker, table)));
    return contents;
  }

  /** A projection that can't apply what is poison now. */
  private final class Poisoned implements Follower {

    private final Follower projection;

    Poisoned(Follower projection) {
      this.projection = projection;
    }

    @Override
    public String name() {
      return projection.name();
    }

    @Override
    public void apply(List<LoggedEvent> batch) {
      batch.forEach(logged -> delivered.put(logged.position(), logged));
      projection.apply(batch);
      if (batch.stream().anyMatch(logged -> poison.contains(logged.position()))) {
        stumbles.incrementAndGet();
        throw new IllegalStateException("It stumbles");
      }
    }

    @Override
    public void announce(List<LoggedEvent> batch) {
      projection.announce(batch);
    }
  }
}
