package daybreak.schema.eventstore;

import daybreak.schema.process.Fatal;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The executor of one of a follower's two threads. Axon's tasks see to their exceptions; what they
 * throw all the same ends them for good, and an ordinary executor would keep it in a future that
 * nobody asks.
 */
class FollowerSchedule extends ScheduledThreadPoolExecutor {

  private final Consumer<Throwable> onEnd;
  private volatile long lastRun = System.nanoTime();
  private volatile Runnable afterEach = () -> {};
  private volatile @Nullable Thread running;

  /**
   * An executor of one daemon thread under the name given.
   *
   * @param onEnd told what ended a task
   */
  FollowerSchedule(String name, Consumer<Throwable> onEnd) {
    super(1, Thread.ofPlatform().daemon().name(name).factory());
    this.onEnd = onEnd;
    setRemoveOnCancelPolicy(true);
    setRejectedExecutionHandler(new DiscardPolicy());
  }

  /** Has something done by its thread after each task; set before the first. */
  void afterEach(Runnable deed) {
    afterEach = deed;
  }

  @Override
  protected void beforeExecute(Thread thread, Runnable task) {
    super.beforeExecute(thread, task);
    running = thread;
  }

  @Override
  protected void afterExecute(Runnable task, @Nullable Throwable thrown) {
    super.afterExecute(task, thrown);
    lastRun = System.nanoTime();
    Throwable failure = thrown == null && task instanceof Future<?> f ? failureOf(f) : thrown;
    if (failure != null) {
      Fatal.endIfOneIs(failure);
      onEnd.accept(failure);
    }
    afterEach.run();
    running = null;
  }

  /** Whether one of its tasks is asking. */
  boolean isOnItsThread() {
    return Thread.currentThread().equals(running);
  }

  private static @Nullable Throwable failureOf(Future<?> task) {
    return task.state() == Future.State.FAILED ? task.exceptionNow() : null;
  }

  /** How long ago its last task has ended. */
  Duration idle() {
    return Duration.ofNanos(System.nanoTime() - lastRun);
  }
}
