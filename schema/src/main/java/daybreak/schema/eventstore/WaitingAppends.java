package daybreak.schema.eventstore;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The queue before the committer. Callers put appends in, bounded in number and bytes; the
 * committer takes them out in batches. Those that fill a commit by themselves take turns with all
 * the others, so that a small one waits for one big one at most.
 */
final class WaitingAppends {

  private static final Duration IDLE = Duration.ofMillis(100);

  private final AppendBounds bounds;
  private final BlockingQueue<Append> arrived;
  private final Queue<Append> deferred = new ArrayDeque<>();
  private final AtomicInteger number = new AtomicInteger();
  private final AtomicInteger rows = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();
  private volatile @Nullable Pause pause;
  private boolean turnOfBig;

  WaitingAppends(AppendBounds bounds) {
    this.bounds = bounds;
    this.arrived = new ArrayBlockingQueue<>(bounds.waiting().number());
  }

  /**
   * Lets an append wait.
   *
   * @return false if there is no room; a single one always has
   */
  boolean offer(Append append) {
    if (hasRoomFor(append) && arrived.offer(append)) {
      endPause();
      return true;
    }
    leave(append);
    return false;
  }

  private boolean hasRoomFor(Append append) {
    int before = number.getAndIncrement();
    rows.addAndGet(append.rows());
    long together = bytes.addAndGet(append.bytes());
    return before == 0
        || (before < bounds.waiting().number() && together <= bounds.waiting().bytes());
  }

  private void leave(Append append) {
    number.decrementAndGet();
    rows.addAndGet(-append.rows());
    bytes.addAndGet(-append.bytes());
  }

  int size() {
    return number.get();
  }

  boolean isEmpty() {
    return arrived.isEmpty() && deferred.isEmpty();
  }

  /**
   * Has the committer pause until all who are expected wait, or as many as fill a commit, or their
   * time is over.
   *
   * @return whether few came meanwhile, or nobody
   */
  boolean gatherInVain(Gathering expected) {
    int before = size();
    if (!expected.isOfSeveral() || isEnough(expected.number())) {
      return false;
    }
    pause = new Pause(Thread.currentThread(), expected.number());
    while (expected.left() > 0 && !isEnough(expected.number()) && !isInterrupted()) {
      LockSupport.parkNanos(this, expected.left());
    }
    pause = null;
    return !isEnough(expected.number()) && areFew(size() - before, expected.number() - before);
  }

  private boolean isEnough(int expected) {
    return size() >= expected
        || rows.get() >= bounds.commit().number()
        || bytes.get() >= bounds.commit().bytes();
  }

  /** Less than half: the others have other things to do. */
  private static boolean areFew(int came, int missing) {
    return came < missing - came;
  }

  private static boolean isInterrupted() {
    return Thread.currentThread().isInterrupted();
  }

  private void endPause() {
    Pause present = pause;
    if (present != null && isEnough(present.number())) {
      LockSupport.unpark(present.committer());
    }
  }

  /**
   * The next commit: what was deferred from earlier ones, then what has arrived, as far as it fits
   * and is not given up. None after a short wait for the first.
   */
  List<Append> next() throws InterruptedException {
    List<Append> batch = takeOut();
    return batch.isEmpty() && !deferred.isEmpty() ? takeOut() : batch;
  }

  private List<Append> takeOut() throws InterruptedException {
    Batch batch = new Batch(bounds.commit(), turnOfBig);
    takeDeferred(batch);
    Append next = deferred.isEmpty() && batch.isEmpty() ? await() : arrived.poll();
    while (next != null) {
      take(next, batch);
      next = batch.isFull() ? null : arrived.poll();
    }
    turnOfBig = !(turnOfBig && batch.isFull());
    return batch.appends();
  }

  private void takeDeferred(Batch batch) {
    for (Iterator<Append> old = deferred.iterator(); old.hasNext(); ) {
      Append append = old.next();
      if (batch.admits(append)) {
        old.remove();
        add(append, batch);
      }
    }
  }

  private void take(Append append, Batch batch) {
    if (batch.admits(append)) {
      add(append, batch);
    } else {
      deferred.add(append);
    }
  }

  private void add(Append append, Batch batch) {
    leave(append);
    if (append.isOpen()) {
      batch.add(append);
    }
  }

  private @Nullable Append await() throws InterruptedException {
    return arrived.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Gives the next one that has arrived back. */
  @Nullable Append withdraw() {
    Append late = arrived.poll();
    if (late != null) {
      leave(late);
    }
    return late;
  }

  /** Ends once so many wait, or enough for a commit. */
  private record Pause(Thread committer, int number) {}
}
