package daybreak.schema.eventstore;

import daybreak.schema.process.VitalSchedule;
import daybreak.schema.sql.Database;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;

/**
 * Follows the log from its beginning, batch by batch, each in one transaction with the token. One
 * process in the cluster works at a time; another takes over when it stops. A batch that fails is
 * delivered again.
 *
 * <p>It stops before an event that this release does not know, and then lets go of its token for a
 * while, so that a process of a release that knows it can take over.
 */
public final class LogFollower implements AutoCloseable {

  /** How long a stop waits for the batch under way; its transaction rolls back after that. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** The only one. */
  private static final int SEGMENT = 0;

  private final Consumer<Unknown> onUnknown;
  private final ScheduledExecutorService coordinator;
  private final ScheduledExecutorService worker;
  private final PooledStreamingEventProcessor processor;

  /**
   * A follower that is to be started.
   *
   * @param name of its token
   * @param batch the most events of one transaction
   * @param database whose transactions they are
   * @param onUnknown told, again and again, before which event it stops
   */
  public LogFollower(
      String name,
      int batch,
      EventStores events,
      EventHandlerInvoker invoker,
      Database database,
      Consumer<Unknown> onUnknown) {
    this.onUnknown = onUnknown;
    this.coordinator = new CappedPauses(name + "-coordinator");
    this.worker = new VitalSchedule(name + "-follower");
    WatchedLog log = events.log(new Progress());
    this.processor =
        PooledStreamingEventProcessor.builder()
            .name(name)
            .messageSource(log)
            .eventHandlerInvoker(invoker)
            .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
            .errorHandler(PropagatingErrorHandler.instance())
            .tokenStore(Tokens.in(database))
            .transactionManager(new SpringTransactionManager(database.transactions()))
            .coordinatorExecutor(coordinator)
            .workerExecutor(worker)
            .initialSegmentCount(1)
            .initialToken(StreamableMessageSource::createTailToken)
            .batchSize(batch)
            .build();
    var _ =
        processor.registerHandlerInterceptor((unit, chain) -> {
          tellAfter(unit.root(), log);
          return chain.proceed();
        });
  }

  /** Axon tells the status of a batch before its unit of work is cleaned up. */
  private static void tellAfter(UnitOfWork<?> batch, WatchedLog log) {
    var _ =
        batch.getOrComputeResource(
            WatchedLog.class.getName(),
            _ -> {
              batch.onCleanup(_ -> log.hasApplied());
              return log;
            });
  }

  public void start() {
    processor.start();
  }

  /** Returns when the batch under way has ended, or is taken for lost. */
  public void stop() {
    processor
        .shutdownAsync()
        .completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  /** Tells when the batch under way has ended. */
  public void stop(Runnable stopped) {
    var _ = processor.shutdownAsync().whenComplete((_, _) -> stopped.run());
  }

  public boolean isRunning() {
    return processor.isRunning();
  }

  @Override
  public void close() {
    if (isRunning()) {
      stop();
    }
    coordinator.shutdown();
    worker.shutdown();
  }

  /** What has become of the events that the stream has handed out. */
  private final class Progress implements Watch {

    @Override
    public void stopsBefore(Unknown unknown) {
      onUnknown.accept(unknown);
      if (applied() + 1 >= unknown.position()) {
        processor.releaseSegment(SEGMENT);
      }
    }

    /** None where the token is another's. */
    @Override
    public long applied() {
      EventTrackerStatus status = processor.processingStatus().get(SEGMENT);
      return status == null ? -1 : PostgresEventStorageEngine.position(status.getTrackingToken());
    }
  }
}
