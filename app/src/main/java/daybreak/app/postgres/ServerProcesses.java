package daybreak.app.postgres;

import daybreak.app.settings.Misconfigured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The processes of the PostgreSQL server on one cluster directory. Used only by the holder of the
 * {@link DirectoryLock}: whatever still runs there was left behind by a process that was killed.
 */
final class ServerProcesses {

  /** Part of the command line of every server that Daybreak starts, and of no other's. */
  static final String MARK = "cluster_name=daybreak";

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final Path cluster;

  ServerProcesses(Path cluster) {
    this.cluster = cluster;
  }

  /** Stops the server if it runs, and returns when no process of it is left. */
  void stop() throws IOException {
    Optional<ProcessHandle> postmaster = postmaster();
    if (postmaster.isPresent()) {
      refuseForeign(postmaster.get());
      shutDownFast(postmaster.get());
    }
    awaitEnd(Stream.concat(postmaster.stream(), workers()).toList());
    Files.deleteIfExists(pidFile());
  }

  /** The server that has just been started. */
  ProcessHandle started() throws IOException {
    return firstLine()
        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
        .orElseThrow(() -> new IOException("The server on " + cluster + " has no process"));
  }

  private Optional<ProcessHandle> postmaster() throws IOException {
    return firstLine().flatMap(this::running);
  }

  private Optional<String> firstLine() throws IOException {
    if (!Files.exists(pidFile())) {
      return Optional.empty();
    }
    return Files.readAllLines(pidFile()).stream().findFirst().map(String::strip);
  }

  private Optional<ProcessHandle> running(String pid) {
    return ProcessHandle.of(Long.parseLong(pid))
        .filter(process -> commandLine(process).contains("postgres"))
        .filter(process -> commandLine(process).contains(cluster.toString()));
  }

  private void refuseForeign(ProcessHandle postmaster) {
    if (!commandLine(postmaster).contains(MARK)) {
      throw new Misconfigured(
          "A PostgreSQL server that Daybreak has not started (process "
              + postmaster.pid()
              + ") runs on "
              + cluster
              + ".",
          "Stop it first, or name it with spring.datasource.url.");
    }
  }

  /** PostgreSQL's fast shutdown is asked for by SIGINT, which Java itself can't send. */
  private static void shutDownFast(ProcessHandle postmaster) throws IOException {
    new ProcessBuilder("sh", "-c", "kill -INT " + postmaster.pid()).start();
  }

  /** A killed postmaster's children need a moment to notice; they work in the cluster directory. */
  private Stream<ProcessHandle> workers() {
    return ProcessHandle.allProcesses().filter(this::worksInCluster);
  }

  private boolean worksInCluster(ProcessHandle process) {
    try {
      return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
          .equals(cluster);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private void awaitEnd(List<ProcessHandle> processes) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (processes.stream().anyMatch(ServerProcesses::isRunning)) {
      if (System.nanoTime() > deadline) {
        throw stillRunning(processes);
      }
      // Java's own wait for processes that are not its children looks only every few seconds.
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** An orphan that nobody waits for stays in the table of processes after its end. */
  static boolean isRunning(ProcessHandle process) {
    return process.isAlive() && !state(process).equals("Z");
  }

  /** The letter that Linux has for what a process does, after its name in brackets. */
  private static String state(ProcessHandle process) {
    try {
      String line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      return line.substring(line.lastIndexOf(')') + 1).strip().substring(0, 1);
    } catch (IOException | IndexOutOfBoundsException e) {
      return "";
    }
  }

  private Misconfigured stillRunning(List<ProcessHandle> processes) {
    List<Long> pids =
        processes.stream().filter(ServerProcesses::isRunning).map(ProcessHandle::pid).toList();
    return new Misconfigured(
        "PostgreSQL's processes " + pids + " on " + cluster + " do not end.",
        "Look into its log directory, end them, and start again.");
  }

  private static String commandLine(ProcessHandle process) {
    return process.info().commandLine().orElse("");
  }

  private Path pidFile() {
    return cluster.resolve("postmaster.pid");
  }
}
