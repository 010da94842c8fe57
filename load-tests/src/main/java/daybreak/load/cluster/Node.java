package daybreak.load.cluster;

import static java.nio.charset.StandardCharsets.US_ASCII;

import daybreak.load.platform.HttpConnection;
import daybreak.load.platform.Ports;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One place in the cluster: a process of the product, on one port, as often as it is started. */
public final class Node implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final long END_LIMIT_SECONDS = 60;
  private static final long LOOK_MILLIS = 200;
  private static final byte[] READINESS =
      "GET /actuator/health/readiness HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII);

  /** A way in which one is started. */
  public interface Start {
    Node node(String name, JarRun run, Path directory) throws IOException;
  }

  private final String name;
  private final Doors doors;
  private final Path log;
  private JarRun run;
  private Process process;

  private Node(String name, Doors doors, JarRun run, Path directory) throws IOException {
    this.name = name;
    this.doors = doors;
    this.run = doors.of(run);
    this.log = directory.resolve(name + ".log");
    this.process = this.run.start(log);
  }

  /** Starts a process on a free port. */
  static Node start(String name, JarRun run, Path directory) throws IOException {
    int port = Ports.free();
    return new Node(name, new Doors(port, port), run, directory);
  }

  /** Starts a process on a free port that has another one for operations alone. */
  public static Node watched(String name, JarRun run, Path directory) throws IOException {
    return new Node(name, new Doors(Ports.free(), Ports.free()), run, directory);
  }

  public int port() {
    return doors.callers();
  }

  /** Where its health and its metrics are. */
  public int operationsPort() {
    return doors.operations();
  }

  /** SIGKILL: nothing of the product's own runs after it. */
  public void kill() {
    Process _ = process.destroyForcibly();
  }

  /** SIGSTOP: it is there, and does nothing. */
  public void hang() throws IOException, InterruptedException {
    signal("STOP");
  }

  /** SIGCONT: it goes on where it hung. */
  public void goOn() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String signal) throws IOException, InterruptedException {
    int code = new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor();
    if (code != 0) {
      throw new IllegalStateException(this + " can't be sent SIG" + signal);
    }
  }

  /** SIGTERM; returns when the process has ended. */
  public void end() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(END_LIMIT_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException(this + " does not end");
    }
  }

  /** Starts the process anew, and waits until it is ready. */
  public void startAgain() throws IOException, InterruptedException {
    process = run.start(log);
    awaitReady();
  }

  /** Goes on as a process that is run in another way, once the one before has ended. */
  public void become(JarRun other) throws IOException, InterruptedException {
    end();
    run = doors.of(other);
    startAgain();
  }

  /** What its processes have said. */
  public Path log() {
    return log;
  }

  public void awaitReady() throws InterruptedException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException(this + " did not start: see " + log);
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
  }

  /** Whether it says that it can be sent requests. */
  public boolean isReady() {
    return readiness() == Readiness.READY;
  }

  /** What it says within a second. */
  public Readiness readiness() {
    try {
      return answer(operationsPort(), READINESS, PATIENCE) == 200
          ? Readiness.READY
          : Readiness.UNREADY;
    } catch (SocketTimeoutException late) {
      return Readiness.SILENT;
    } catch (IOException notReachable) {
      return Readiness.UNREADY;
    }
  }

  /** The status that a request is answered with, over a connection of its own. */
  public int answer(byte[] request, Duration patience) throws IOException {
    return answer(port(), request, patience);
  }

  private static int answer(int port, byte[] request, Duration patience) throws IOException {
    try (HttpConnection connection = new HttpConnection(port, patience)) {
      return connection.send(request);
    }
  }

  /** The ports where a process answers callers, and operations, which may be the same. */
  private record Doors(int callers, int operations) {

    JarRun of(JarRun run) {
      JarRun placed = run.with("--server.port=" + callers);
      return operations == callers ? placed : placed.with("--management.server.port=" + operations);
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
