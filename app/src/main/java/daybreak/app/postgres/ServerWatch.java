package daybreak.app.postgres;

import daybreak.app.settings.Misconfigured;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A watch over the embedded server. A server that has ended unasked is started again; where that
 * fails, the process is ended, because nothing in it can go on.
 */
final class ServerWatch implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ServerWatch.class);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final ServerProcesses processes;
  private final Restart restart;
  private final Runnable end;
  private final Thread thread;
  private ProcessHandle server;
  private volatile boolean closed;

  private ServerWatch(ServerProcesses processes, Restart restart, Runnable end) throws IOException {
    this.processes = processes;
    this.server = processes.started();
    this.restart = restart;
    this.end = end;
    this.thread = Thread.ofPlatform().name("embedded-postgres-watch").daemon().unstarted(this::run);
  }

  /** Begins to watch the server that runs now. */
  static ServerWatch over(ServerProcesses processes, Restart restart, Runnable end)
      throws IOException {
    ServerWatch watch = new ServerWatch(processes, restart, end);
    watch.thread.start();
    return watch;
  }

  private void run() {
    while (isMended()) {
      // Waiting for a process that is not a child would look only every few seconds.
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    if (!closed) {
      end.run();
    }
  }

  /** Whether the server runs, if only again; closing waits for the answer. */
  private synchronized boolean isMended() {
    return !closed && (ServerProcesses.isRunning(server) || isStartedAgain());
  }

  private boolean isStartedAgain() {
    log.warn("The embedded PostgreSQL has ended unasked; it is started again.");
    try {
      restart.run();
      server = processes.started();
      log.warn("The embedded PostgreSQL runs again.");
      return true;
    } catch (IOException | IllegalStateException | Misconfigured e) {
      if (!closed) {
        log.error(
            "The embedded PostgreSQL did not start again, so Daybreak ends: {}", e.getMessage());
      }
      return false;
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    awaitRestart();
  }

  /** A restart under way holds the monitor; interrupted, it gives up. */
  private synchronized void awaitRestart() {
    LockSupport.unpark(thread);
  }

  /** What starts the server again, and returns once it answers. */
  @FunctionalInterface
  interface Restart {
    void run() throws IOException;
  }
}
