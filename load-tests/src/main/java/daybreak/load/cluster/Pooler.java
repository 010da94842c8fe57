package daybreak.load.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** PgBouncer as Debian has it, with the file that the product prints. */
final class Pooler implements AutoCloseable {

  private static final long LIMIT_SECONDS = 10;
  private static final long LOOK_MILLIS = 20;

  private final int port;
  private final PoolerFiles files;
  private final Path log;
  private Process process;

  private Pooler(int port, PoolerFiles files, Path log) throws IOException {
    this.port = port;
    this.files = files;
    this.log = log;
    this.process = run();
  }

  /** Starts it, and returns when it takes connections. */
  static Pooler start(int port, PoolerFiles files, Path log)
      throws IOException, InterruptedException {
    Pooler pooler = new Pooler(port, files, log);
    pooler.awaitOpen();
    return pooler;
  }

  /** Ends it at once, with all that goes through it, and starts it anew. */
  void restart() throws IOException, InterruptedException {
    close();
    process = run();
    awaitOpen();
  }

  private Process run() throws IOException {
    List<String> command = new ArrayList<>();
    if (PoolerFiles.isRoot()) {
      command.addAll(List.of("setpriv", "--reuid=" + PoolerFiles.UNPRIVILEGED, "--clear-groups"));
    }
    command.addAll(List.of("pgbouncer", files.main().toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private void awaitOpen() throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (!isOpen()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException("PgBouncer did not start: see " + log);
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
  }

  private boolean isOpen() {
    try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** SIGTERM, which PgBouncer takes for an immediate end. */
  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      Process _ = process.destroyForcibly();
    }
  }
}
