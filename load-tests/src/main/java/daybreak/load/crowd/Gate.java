package daybreak.load.crowd;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What clients pass for each request, and leave once it is answered for good; while it is shut
 * nothing is under way.
 */
final class Gate {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean shut;
  private int inside;

  /** Waits until the gate is open, and passes. */
  void enter() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (shut) {
        changed.await();
      }
      inside++;
    } finally {
      lock.unlock();
    }
  }

  void leave() {
    lock.lock();
    try {
      inside--;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Lets nobody in from now on; answers how many are still inside after the wait. */
  int shut(Duration wait) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      shut = true;
      long left = wait.toNanos();
      while (inside > 0 && left > 0) {
        left = changed.awaitNanos(left);
      }
      return inside;
    } finally {
      lock.unlock();
    }
  }

  void open() {
    lock.lock();
    try {
      shut = false;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
