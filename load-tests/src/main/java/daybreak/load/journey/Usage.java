package daybreak.load.journey;

import daybreak.load.platform.Figure;
import daybreak.load.platform.Verdicts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Who has had the processors up to a moment, since the load and what it is put on share them.
 *
 * @param busy the machine's ticks in which a processor had something to do
 * @param ticks all of them
 */
record Usage(long at, Duration gatling, Duration web, Duration worker, long busy, long ticks) {

  private static final Path MACHINE = Path.of("/proc/stat");
  private static final int IDLE = 3;
  private static final int WAITING = 4;

  /** As it is now. */
  static Usage of(Stage stage, GatlingRun gatling) throws IOException {
    List<Long> ticks = ticks(Files.readString(MACHINE));
    long all = ticks.stream().mapToLong(Long::longValue).sum();
    return new Usage(
        System.nanoTime(),
        gatling.cpu(),
        stage.web().cpu(),
        stage.worker().cpu(),
        all - ticks.get(IDLE) - ticks.get(WAITING),
        all);
  }

  /** The eight kinds of ticks of all processors together, as Linux counts them. */
  static List<Long> ticks(String machine) {
    String together = machine.lines().findFirst().orElseThrow();
    return Arrays.stream(together.split("\\s+", -1)).skip(1).limit(8).map(Long::valueOf).toList();
  }

  /** Tells each one's share of the machine since an earlier moment. */
  void tellSince(Usage earlier, String phase, Verdicts verdicts) {
    double machine = (at - earlier.at) / 100.0 * Runtime.getRuntime().availableProcessors();
    double gatlings = gatling.minus(earlier.gatling).toNanos() / machine;
    double webs = web.minus(earlier.web).toNanos() / machine;
    double workers = worker.minus(earlier.worker).toNanos() / machine;
    double all = 100.0 * (busy - earlier.busy) / Math.max(1, ticks - earlier.ticks);
    verdicts.add(Figure.told(phase, "Gatling's share of the machine", gatlings, "%"));
    verdicts.add(Figure.told(phase, "the web process's", webs, "%"));
    verdicts.add(Figure.told(phase, "the worker's", workers, "%"));
    double rest = Math.max(0, all - gatlings - webs - workers);
    verdicts.add(Figure.told(phase, "PostgreSQL's and the rest's", rest, "%"));
    verdicts.add(Figure.told(phase, "idle", 100 - all, "%"));
  }
}
