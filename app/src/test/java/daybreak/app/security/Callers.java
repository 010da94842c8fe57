package daybreak.app.security;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Several who call over and over, at the same time, with the token that they were given last. */
final class Callers implements AutoCloseable {

  private static final int CALLERS = 4;
  private static final int MANY = 5 * CALLERS;
  private static final int PAUSE_MILLIS = 100;
  private static final int GOOD = 200;

  private final Client nobody;
  private final ReadWriteLock changing = new ReentrantReadWriteLock();
  private final AtomicInteger calls = new AtomicInteger();
  private final Queue<String> refused = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService calling = Executors.newScheduledThreadPool(CALLERS);
  private Client somebody;

  Callers(Client nobody, SigningKey key) {
    this.nobody = nobody;
    this.somebody = nobody.with(key.token());
    for (int caller = 0; caller < CALLERS; caller++) {
      var _ = calling.scheduleWithFixedDelay(this::call, 0, PAUSE_MILLIS, MILLISECONDS);
    }
  }

  private void call() {
    changing.readLock().lock();
    try {
      Reply reply = somebody.get("/api/subjects");
      if (reply.status() != GOOD) {
        refused.add(reply.status() + " " + reply.body());
      }
      calls.incrementAndGet();
    } catch (RuntimeException | AssertionError unforeseen) {
      refused.add(unforeseen.toString());
    } finally {
      changing.readLock().unlock();
    }
  }

  /** Gives them a token of another key; none of the one before is on its way any more. */
  void change(SigningKey key) {
    changing.writeLock().lock();
    try {
      somebody = nobody.with(key.token());
    } finally {
      changing.writeLock().unlock();
    }
  }

  /** Returns when they have called many times more. */
  void awaitMore() {
    int before = calls.get();
    await().until(() -> calls.get() >= before + MANY);
  }

  /** What was not answered as it should be. */
  Collection<String> refused() {
    return refused;
  }

  @Override
  public void close() {
    calling.shutdown();
    try {
      if (!calling.awaitTermination(60, SECONDS)) {
        refused.add("A call does not come to an end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
