package daybreak.projection.testing;

import static org.awaitility.Awaitility.await;

import daybreak.projection.Projections;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.eventstore.WakeUps;
import daybreak.schema.following.Follower;
import daybreak.schema.following.LogProcessor;
import daybreak.schema.following.WorkerEnvironment;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** An event store and the processors of all read tables, on a test's database. */
public final class Running implements AutoCloseable {

  private static final NamedQuery POSITION =
      NamedQuery.of(
          "testing.position", "select as_of from projection.learner_as_of", Budget.instant(1, 10));

  private final TestDatabase database;
  private final WorkerEnvironment environment;
  private final WakeUps wakeUps = WakeUps.inProcess();
  private final EventStores stores;
  private final List<Follower> projections;
  private final List<LogProcessor> processors;

  /** Everything as it is. */
  public Running(TestDatabase database) {
    this(database, projection -> projection);
  }

  /** Everything as it is, but for what is put around the bank's projection. */
  public Running(TestDatabase database, UnaryOperator<Follower> around) {
    this(database, around, projection -> projection);
  }

  /** Everything as it is, but for what is put around the bank's projection and the learners'. */
  public Running(
      TestDatabase database,
      UnaryOperator<Follower> aroundContent,
      UnaryOperator<Follower> aroundLearner) {
    this.database = database;
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    this.environment = new WorkerEnvironment(database.worker(), Clock.systemUTC(), meters);
    this.stores =
        EventStores.open(
            database.worker(), database.system(), wakeUps, environment.clock(), meters);
    this.projections =
        List.of(
            aroundContent.apply(Projections.content(database.worker())),
            aroundLearner.apply(Projections.learner(database.worker())));
    this.processors = projections.stream().map(this::processor).toList();
  }

  private LogProcessor processor(Follower follower) {
    return new LogProcessor(follower, stores, environment);
  }

  public WorkerEnvironment environment() {
    return environment;
  }

  /** The bank's. */
  public Follower projection() {
    return projections.getFirst();
  }

  /** The bank's and the learners'. */
  public List<Follower> projections() {
    return projections;
  }

  public EventStore events() {
    return stores.eventStore();
  }

  public void append(List<? extends DomainEventMessage<?>> events) {
    stores.eventStore().publish(events);
  }

  public void start() {
    processors.forEach(LogProcessor::start);
  }

  /** Stops; another start begins with what the token says. */
  public void stop() {
    processors.forEach(LogProcessor::stop);
  }

  /** Returns when the read tables include every event. */
  public void catchUp() {
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> position() == stores.headPosition());
  }

  private long position() {
    return database.worker().call(POSITION).single(row -> row.longValue("as_of"));
  }

  @Override
  public void close() {
    processors.forEach(LogProcessor::close);
    stores.close();
    wakeUps.close();
  }
}
