package daybreak.app.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients that send one command after the other without a pause, to one process until it closes
 * their connections, then to another. A command is sent once: no client repeats what failed.
 */
public final class Herd implements AutoCloseable {

  private static final int CREATED = 201;

  private final Client first;
  private final Client then;
  private final AtomicInteger answers = new AtomicInteger();
  private final AtomicInteger gone = new AtomicInteger();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final List<Thread> clients = new ArrayList<>();
  private volatile boolean closed;

  private Herd(Client first, Client then) {
    this.first = first;
    this.then = then;
  }

  public static Herd of(int size, Client first, Client then) {
    Herd herd = new Herd(first.as("content-admin"), then.as("content-admin"));
    for (int client = 0; client < size; client++) {
      herd.clients.add(Thread.ofVirtual().start(herd::send));
    }
    return herd;
  }

  private void send() {
    Client process = first;
    while (!closed) {
      if (isLast(process) && process == first) {
        process = then;
        gone.incrementAndGet();
      }
    }
  }

  /** Whether the connection ends with the answer. */
  private boolean isLast(Client process) {
    try {
      Reply reply =
          process.post("/api/content/subjects", "{\"title\": \"%s\"}".formatted(UUID.randomUUID()));
      answers.incrementAndGet();
      if (reply.status() != CREATED) {
        failures.add(reply.status() + " " + reply.body());
      }
      return reply.header("Connection").equals("close");
    } catch (RuntimeException | Error broken) {
      failures.add(broken.toString());
      return true;
    }
  }

  /** How many requests have been answered. */
  public int answers() {
    return answers.get();
  }

  /** How many clients have left the first process. */
  public int gone() {
    return gone.get();
  }

  /** What was not answered as it should be. */
  public Collection<String> failures() {
    return failures;
  }

  @Override
  public void close() {
    closed = true;
    for (Thread client : clients) {
      try {
        client.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
