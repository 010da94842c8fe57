package daybreak.load.alarm;

import daybreak.load.cluster.Cluster;
import daybreak.load.platform.Figure;
import daybreak.load.platform.Verdicts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Guards, one for each thing that is watched: none knows what was before, so no window of a rule
 * looks back to what has been put right.
 *
 * @param program that is Prometheus
 * @param directory where each has one of its own
 */
record Guards(String program, Cluster cluster, Path directory, Verdicts verdicts) {

  private static final Duration LIMIT = Duration.ofMinutes(3);

  /** A new one, to whom nothing is wrong any more. */
  Guard begunQuiet(String name) throws Exception {
    Guard guard = Guard.begun(program, cluster, directory.resolve("prometheus-" + name));
    try {
      long begun = System.nanoTime();
      List<Raised> left = guard.awaitQuiet(LIMIT);
      double seconds = (System.nanoTime() - begun) / 1e9;
      verdicts.add(Figure.told(name, "until nothing was raised", seconds, "s"));
      verdicts.add(Figure.never(name, "alerts raised before", left.size()));
      left.forEach(raised -> verdicts.remark(name, raised.alert() + " was raised before"));
      return guard;
    } catch (Exception failed) {
      guard.close();
      throw failed;
    }
  }
}
