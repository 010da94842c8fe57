package daybreak.app.testing;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/** Who reads lists that are never empty, over and over, at whichever process. */
public final class Onlooker implements AutoCloseable {

  private static final List<String> LISTS = List.of("/api/decks", "/api/subjects");
  private static final int PAUSE_MILLIS = 50;
  private static final int GOOD = 200;

  private final Balancer balancer;
  private final AtomicInteger reads = new AtomicInteger();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();

  public Onlooker(Balancer balancer) {
    this.balancer = balancer;
    var _ = looking.scheduleWithFixedDelay(this::look, 0, PAUSE_MILLIS, MILLISECONDS);
  }

  private void look() {
    for (String list : LISTS) {
      try {
        Reply reply = balancer.any().learner().get(list);
        reads.incrementAndGet();
        if (reply.status() != GOOD || reply.json().path("items").isEmpty()) {
          failures.add(list + " " + reply.status() + " " + reply.body());
        }
      } catch (UncheckedIOException broken) {
        // The process has ended: another one answers.
      } catch (RuntimeException | AssertionError unforeseen) {
        failures.add(unforeseen.toString());
      }
    }
  }

  /** How many lists have been read. */
  public int reads() {
    return reads.get();
  }

  /** The reads that found nothing, or were not answered. */
  public Collection<String> failures() {
    return failures;
  }

  @Override
  public void close() {
    looking.shutdown();
    try {
      if (!looking.awaitTermination(60, SECONDS)) {
        failures.add("A read does not come to an end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
