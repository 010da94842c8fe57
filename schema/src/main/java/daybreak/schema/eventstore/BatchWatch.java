package daybreak.schema.eventstore;

import java.time.Duration;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Follows each batch to its end, around the handling of its events: a long one keeps its claim, and
 * one that fails is not tried again at once.
 */
final class BatchWatch implements MessageHandlerInterceptor<EventMessage<?>> {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final Claims claims;
  private final Runnable extendClaim;
  private final Consumer<Duration> letGoFor;
  private final Setbacks setbacks = new Setbacks(FIRST_PAUSE, LONGEST_PAUSE);

  BatchWatch(Claims claims, Runnable extendClaim, Consumer<Duration> letGoFor) {
    this.claims = claims;
    this.extendClaim = extendClaim;
    this.letGoFor = letGoFor;
  }

  @Override
  public Object handle(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain chain)
      throws Exception {
    UnitOfWork<?> batch = unit.root();
    boolean isFirst = batch.getResource(BatchWatch.class.getName()) == null;
    if (isFirst) {
      batch.resources().put(BatchWatch.class.getName(), this);
      follow(batch);
    }
    Object result = chain.proceed();
    if (isFirst) {
      keepClaimOnce(batch);
    }
    return result;
  }

  private void follow(UnitOfWork<?> batch) {
    batch.afterCommit(_ -> setbacks.areOver());
    batch.onRollback(failed -> letGoFor.accept(pauseAfter(failed)));
  }

  /** Where a later release is needed, it has time to come. */
  private Duration pauseAfter(UnitOfWork<?> failed) {
    return LaterRelease.behind(failed.getExecutionResult().getExceptionResult()).isPresent()
        ? Pursuit.LET_GO
        : setbacks.another();
  }

  /** Said after what handles the events has said what it does before the commit. */
  private void keepClaimOnce(UnitOfWork<?> batch) {
    long begin = System.nanoTime();
    batch.onPrepareCommit(_ -> {
      if (System.nanoTime() - begin >= claims.extension().toNanos()) {
        extendClaim.run();
      }
    });
  }
}
