package daybreak.load.journey;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One run of Gatling, in a process of its own: so what it costs is told apart, and nothing that it
 * leaves behind in a process matters.
 */
final class GatlingRun implements AutoCloseable {

  private static final String HEAP = "-Xmx512m";
  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final long END_LIMIT_SECONDS = 120;
  private static final long LOOK_MILLIS = 20;

  private final Exchange exchange;
  private final Process process;

  private GatlingRun(Exchange exchange, Process process) {
    this.exchange = exchange;
    this.process = process;
  }

  /** Starts it on what the exchange holds; returns when sessions begin. */
  static GatlingRun begun(Exchange exchange) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command(exchange))
            .redirectErrorStream(true)
            .redirectOutput(exchange.log().toFile())
            .start();
    GatlingRun run = new GatlingRun(exchange, process);
    run.awaitBegun();
    return run;
  }

  private static List<String> command(Exchange exchange) {
    return List.of(
        ProcessHandle.current().info().command().orElse("java"),
        HEAP,
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        // Gatling asks a registry for its newest release, and no setting of its own keeps it from
        // that: no proxy answers there. What it remembers of that is not the user's.
        "-Dhttps.proxyHost=127.0.0.1",
        "-Dhttps.proxyPort=9",
        "-Djava.util.prefs.userRoot=" + exchange.preferences(),
        exchange.property(),
        "-classpath",
        System.getProperty("java.class.path"),
        "io.gatling.app.Gatling",
        "--simulation",
        JourneySimulation.class.getName());
  }

  private void awaitBegun() throws InterruptedException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (!exchange.isBegun()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        close();
        throw new IllegalStateException("Gatling did not start: see " + exchange.log());
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
  }

  /** How long it has had a processor, while it runs. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** What it has seen, once it has ended. */
  List<Row> rows() throws InterruptedException {
    if (!process.waitFor(END_LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IllegalStateException("Gatling did not end well: see " + exchange.log());
    }
    return exchange.rows();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    boolean _ = process.waitFor(END_LIMIT_SECONDS, TimeUnit.SECONDS);
  }
}
