package daybreak.schema.eventstore;

import daybreak.schema.problem.Failures;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One go at following the log, by a processor on threads of its own, as a node of its own among all
 * that may hold the token. It lasts until it is stopped, or something ends it; then there has to be
 * another one.
 */
final class Pursuit {

  private static final Logger LOG = LoggerFactory.getLogger(Pursuit.class);

  /** The only one. */
  private static final int SEGMENT = 0;

  /** How long a stop waits for the batch under way; its transaction rolls back after that. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** How long it leaves its token to others when it cannot go on itself. */
  static final Duration LET_GO = Duration.ofSeconds(10);

  /** No pause that Axon adds lasts longer. */
  private static final Duration LONGEST_OF_AXON = Duration.ofMinutes(1);

  /** The coordinator runs twice a second; no statement of a worker takes so long. */
  private static final Duration STUCK = Duration.ofMinutes(3);

  private final Course course;
  private final Reports reports;
  private final OwnTokens tokens;
  private final WatchedLog log;
  private final CappedPauses coordinator;
  private final BatchSchedule worker;
  private final PooledStreamingEventProcessor processor;
  private volatile @Nullable Throwable end;
  private volatile boolean unstarted;
  private boolean hasLetGo;
  private long letGoUntil;

  Pursuit(Course course, EventStores events, Claims claims, Reports reports) {
    this.course = course;
    this.reports = reports;
    this.tokens = Tokens.ofNewNode(course.database(), claims);
    this.log = events.log(new Progress());
    this.coordinator =
        new CappedPauses(course.name() + "-coordinator", this::endsBy, reports::beginsAnew);
    this.worker = new BatchSchedule(course.name() + "-follower", this::endsBy, coordinator);
    coordinator.afterEach(worker::begin);
    worker.afterEach(log::hasApplied);
    this.processor = processor(claims);
    var _ =
        processor.registerHandlerInterceptor(
            new BatchWatch(claims, this::extendClaim, this::letGoFor));
  }

  private PooledStreamingEventProcessor processor(Claims claims) {
    return PooledStreamingEventProcessor.builder()
        .name(course.name())
        .messageSource(log)
        .eventHandlerInvoker(course.invoker())
        .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
        .errorHandler(PropagatingErrorHandler.instance())
        .tokenStore(tokens)
        .transactionManager(new SpringTransactionManager(course.database().transactions()))
        .coordinatorExecutor(coordinator)
        .workerExecutor(worker)
        .initialSegmentCount(1)
        .initialToken(StreamableMessageSource::createTailToken)
        .batchSize(course.batch())
        .tokenClaimInterval(claims.interval().toMillis())
        .claimExtensionThreshold(claims.extension().toMillis())
        .build();
  }

  /** A batch that was long would otherwise leave a claim as old as its beginning. */
  private void extendClaim() {
    tokens.extendClaim(course.name(), SEGMENT);
  }

  private synchronized void letGoFor(Duration time) {
    letGoUntil = System.nanoTime() + time.toNanos();
    hasLetGo = true;
    release(time);
  }

  private void release(Duration time) {
    processor.releaseSegment(SEGMENT, time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Asks for the token again once the time is over for which it was let go. Axon adds a pause of
   * its own each time, which doubles up to a minute.
   */
  synchronized void endPause() {
    if (hasLetGo) {
      endPause(System.nanoTime() - letGoUntil);
    }
  }

  /**
   * Axon adds its pause when it has seen to it that the token is let go, which may be later; and
   * where others have the token, it is enough to have asked until Axon asks by itself.
   */
  private void endPause(long nanosOver) {
    if (nanosOver >= 0) {
      hasLetGo = nanosOver < LONGEST_OF_AXON.toNanos();
      if (!processor.processingStatus().containsKey(SEGMENT)) {
        release(Duration.ZERO);
      }
    }
  }

  private void endsBy(Throwable cause) {
    if (end == null) {
      end = cause;
    }
  }

  void start() {
    try {
      processor.start();
    } catch (RuntimeException e) {
      unstarted = true;
      LOG.warn("{} could not start: {}", course.name(), Failures.inPlainWords(e));
    }
  }

  boolean hasEnded() {
    return unstarted || end != null || !processor.isRunning() || isStuck();
  }

  private boolean isStuck() {
    return coordinator.idle().compareTo(STUCK) > 0;
  }

  /** What ended it, if one of its threads threw something. */
  @Nullable Throwable end() {
    return end;
  }

  /** Ends when the batch under way has ended, or is taken for lost. */
  CompletableFuture<Void> stop() {
    if (hasEnded()) {
      abandon();
      return CompletableFuture.completedFuture(null);
    }
    return processor
        .shutdownAsync()
        .copy()
        .completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((_, _) -> endThreads());
  }

  private void endThreads() {
    coordinator.shutdownNow();
    worker.shutdown();
  }

  /** Leaves what has ended as it is, but for its token: that is free at once. */
  void abandon() {
    coordinator.shutdownNow();
    worker.shutdownNow();
    log.close();
    try {
      course.database().inTransaction(() -> tokens.releaseClaim(course.name(), SEGMENT));
    } catch (RuntimeException e) {
      LOG.debug("The token of {} is free once its claim is old", course.name(), e);
    }
  }

  /** What has become of the events that the stream has handed out. */
  private final class Progress implements Watch {

    @Override
    public void stopsBefore(Unknown unknown) {
      reports.stopsBefore(unknown);
      if (applied() + 1 >= unknown.position()) {
        letGoFor(LET_GO);
      }
    }

    /** None where the token is another's. */
    @Override
    public long applied() {
      EventTrackerStatus status = processor.processingStatus().get(SEGMENT);
      return status == null ? -1 : PostgresEventStorageEngine.position(status.getTrackingToken());
    }

    @Override
    public void hasHandedOver() {
      worker.begin();
    }
  }
}
