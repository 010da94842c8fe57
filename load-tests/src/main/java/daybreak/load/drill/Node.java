package daybreak.load.drill;

import static java.nio.charset.StandardCharsets.US_ASCII;

import daybreak.load.platform.HttpConnection;
import daybreak.load.platform.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One place in the cluster: a process of the product, on one port, as often as it is started. */
final class Node implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final long END_LIMIT_SECONDS = 60;
  private static final long LOOK_MILLIS = 200;
  private static final byte[] READINESS =
      "GET /actuator/health/readiness HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII);

  private final String name;
  private final int port;
  private final Path log;
  private JarRun run;
  private Process process;

  private Node(String name, int port, JarRun run, Path log) throws IOException {
    this.name = name;
    this.port = port;
    this.run = run;
    this.log = log;
    this.process = run.start(log);
  }

  /** Starts a process on a free port. */
  static Node start(String name, JarRun run, Path directory) throws IOException {
    int port = Ports.free();
    return new Node(
        name, port, run.with("--server.port=" + port), directory.resolve(name + ".log"));
  }

  int port() {
    return port;
  }

  /** SIGKILL: nothing of the product's own runs after it. */
  void kill() {
    Process _ = process.destroyForcibly();
  }

  /** SIGTERM; returns when the process has ended. */
  void end() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(END_LIMIT_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException(this + " does not end");
    }
  }

  /** Starts the process anew, and waits until it is ready. */
  void startAgain() throws IOException, InterruptedException {
    process = run.start(log);
    awaitReady();
  }

  /** Goes on as a process that is run in another way, once the one before has ended. */
  void become(JarRun other) throws IOException, InterruptedException {
    end();
    run = other.with("--server.port=" + port);
    startAgain();
  }

  /** What its processes have said. */
  Path log() {
    return log;
  }

  void awaitReady() throws InterruptedException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException(this + " did not start: see " + log);
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
  }

  /** Whether it says that it can be sent requests. */
  boolean isReady() {
    try {
      return answer(READINESS, PATIENCE) == 200;
    } catch (IOException notReachable) {
      return false;
    }
  }

  /** The status that a request is answered with, over a connection of its own. */
  int answer(byte[] request, Duration patience) throws IOException {
    try (HttpConnection connection = new HttpConnection(port, patience)) {
      return connection.send(request);
    }
  }

  @Override
  public String toString() {
    return name;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(END_LIMIT_SECONDS, TimeUnit.SECONDS)) {
      kill();
    }
  }
}
