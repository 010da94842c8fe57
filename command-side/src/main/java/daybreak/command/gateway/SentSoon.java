package daybreak.command.gateway;

import daybreak.schema.command.Command;
import daybreak.schema.command.Issuer;
import daybreak.schema.problem.Failures;
import daybreak.schema.process.VitalThread;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Collects commands that nobody waits for, and sends those that have come together: a herd costs a
 * few appends.
 */
final class SentSoon implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SentSoon.class);

  /** As many as one append takes. */
  private static final int TOGETHER = 200;

  /** More than that ask again. */
  private static final int MOST = 20_000;

  private final Set<Waiting> waiting = new LinkedHashSet<>();
  private final BiConsumer<List<Command>, Issuer> sending;
  private final Thread sender;
  private boolean closed;

  SentSoon(BiConsumer<List<Command>, Issuer> sending) {
    this.sending = sending;
    this.sender = VitalThread.start("sent-soon", this::send);
  }

  synchronized void add(Command command, Issuer issuer) {
    if (waiting.size() < MOST && waiting.add(new Waiting(issuer, command))) {
      notifyAll();
    }
  }

  private void send() {
    try {
      for (List<Waiting> next = next(); !next.isEmpty(); next = next()) {
        next.stream()
            .collect(
                Collectors.groupingBy(
                    Waiting::issuer, Collectors.mapping(Waiting::command, Collectors.toList())))
            .forEach(this::send);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(Issuer issuer, List<Command> commands) {
    try {
      sending.accept(commands, issuer);
    } catch (RuntimeException e) {
      LOG.warn("{} commands could not be sent: {}", commands.size(), Failures.inPlainWords(e));
    }
  }

  /** Waits for the next ones; none when it is closed and all are sent. */
  private synchronized List<Waiting> next() throws InterruptedException {
    while (waiting.isEmpty() && !closed) {
      wait();
    }
    List<Waiting> next = new ArrayList<>(waiting.stream().limit(TOGETHER).toList());
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

  private record Waiting(Issuer issuer, Command command) {}
}
