package daybreak.projection.platform;

import daybreak.schema.eventstore.CappedPauses;
import daybreak.schema.sql.Database;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.SmartLifecycle;

/**
 * Follows the log and keeps one projection's tables up to date: batch by batch, each in one
 * transaction with the token. One process in the cluster works at a time; another takes over when
 * it stops.
 */
public final class ProjectionProcessor implements SmartLifecycle, AutoCloseable {

  /** The most events of one transaction. */
  static final int BATCH = 1_000;

  /** Runs before requests are answered, and until the last of them has been. */
  private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4096;

  /** How long a stop waits for the batch under way; its transaction rolls back after that. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ScheduledExecutorService coordinator;
  private final ScheduledExecutorService worker;
  private final PooledStreamingEventProcessor processor;

  /** A processor that is named as its projection is. */
  public ProjectionProcessor(
      Projection projection,
      StreamableMessageSource<TrackedEventMessage<?>> log,
      Surroundings surroundings) {
    String name = projection.name();
    Database database = surroundings.database();
    this.coordinator = new CappedPauses(name + "-coordinator");
    this.worker =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name(name + "-projection").factory());
    TransactionManager transactions = new SpringTransactionManager(database.transactions());
    this.processor =
        PooledStreamingEventProcessor.builder()
            .name(name)
            .messageSource(log)
            .eventHandlerInvoker(new BatchInvoker(projection, surroundings))
            .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
            .errorHandler(PropagatingErrorHandler.instance())
            .tokenStore(Tokens.in(database))
            .transactionManager(transactions)
            .coordinatorExecutor(coordinator)
            .workerExecutor(worker)
            .initialSegmentCount(1)
            .initialToken(StreamableMessageSource::createTailToken)
            .batchSize(BATCH)
            .build();
    register(new DeadLetterTable(database, name), name, surroundings.meters());
    new Lag(database, name, surroundings.clock()).register(surroundings.meters());
  }

  private static void register(DeadLetterTable letters, String name, MeterRegistry meters) {
    Gauge.builder("projection.dead.letters", letters, DeadLetterTable::count)
        .description("Events that wait because they could not be applied")
        .tag("projection", name)
        .strongReference(true)
        .register(meters);
  }

  @Override
  public void start() {
    processor.start();
  }

  @Override
  public void stop() {
    processor
        .shutdownAsync()
        .completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  @Override
  public void stop(Runnable stopped) {
    var _ = processor.shutdownAsync().whenComplete((_, _) -> stopped.run());
  }

  @Override
  public boolean isRunning() {
    return processor.isRunning();
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  @Override
  public void close() {
    if (isRunning()) {
      stop();
    }
    coordinator.shutdown();
    worker.shutdown();
  }
}
