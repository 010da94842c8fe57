package daybreak.command.plan;

import daybreak.schema.plan.DailyPlanCommand.RequestPlan;
import daybreak.schema.platform.VitalThread;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Collects the requests of those who wait for plans, and sends those that have come together: a
 * midnight's herd costs a few appends, and nobody waits for one.
 */
final class Askers implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Askers.class);

  /** As many as one append takes. */
  private static final int TOGETHER = 200;

  /** More than that ask again. */
  private static final int MOST = 20_000;

  private final Set<RequestPlan> waiting = new LinkedHashSet<>();
  private final Consumer<List<RequestPlan>> sending;
  private final Thread sender;
  private boolean closed;

  Askers(Consumer<List<RequestPlan>> sending) {
    this.sending = sending;
    this.sender = VitalThread.start("plan-requests", this::send);
  }

  synchronized void add(RequestPlan request) {
    if (waiting.size() < MOST && waiting.add(request)) {
      notifyAll();
    }
  }

  private void send() {
    try {
      for (List<RequestPlan> next = next(); !next.isEmpty(); next = next()) {
        send(next);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(List<RequestPlan> requests) {
    try {
      sending.accept(requests);
    } catch (RuntimeException e) {
      LOG.warn("{} plans could not be requested: {}", requests.size(), e.getMessage());
    }
  }

  /** Waits for the next ones; none when it is closed and all are sent. */
  private synchronized List<RequestPlan> next() throws InterruptedException {
    while (waiting.isEmpty() && !closed) {
      wait();
    }
    List<RequestPlan> next = new ArrayList<>(waiting.stream().limit(TOGETHER).toList());
    next.forEach(waiting::remove);
    return next;
  }

  /** Sends what waits. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    try {
      sender.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
