package daybreak.load.alarm;

import daybreak.load.cluster.Node;
import daybreak.load.crowd.Tally;
import daybreak.load.platform.Figure;
import daybreak.load.platform.Verdicts;
import java.time.Duration;

/** The run of one incident after the other: calm, the fault until it is named, and its mending. */
final class IncidentRun {

  private static final int SECONDS_TO_NAME = 180;
  private static final Duration LIMIT = Duration.ofSeconds(SECONDS_TO_NAME + 20);

  private final Scene scene;
  private final Guards guards;
  private final Verdicts verdicts;

  IncidentRun(Scene scene, Guards guards, Verdicts verdicts) {
    this.scene = scene;
    this.guards = guards;
    this.verdicts = verdicts;
  }

  void run(Incident incident) throws Exception {
    incident.trouble().prepare(scene);
    Tally calm = scene.crowd().count();
    try (Guard guard = guards.begunQuiet(incident.name())) {
      watch(incident, guard, calm);
    }
    for (Node node : scene.cluster().nodes()) {
      node.awaitReady();
    }
  }

  /** It is put right however the watch ends. */
  private void watch(Incident incident, Guard guard, Tally calm) throws Exception {
    Tally hurt = scene.crowd().count();
    long begun = System.nanoTime();
    try {
      incident.trouble().begin(scene);
      tell(incident, guard.watch(begun, LIMIT, seen -> seen.hasFired(incident.named())));
      tellSize(incident.name(), calm, hurt);
    } finally {
      incident.trouble().end(scene);
    }
  }

  private void tell(Incident incident, Sightings seen) {
    String name = incident.name();
    verdicts.remark(name, incident.size());
    double seconds = seen.secondsTo(incident.named()).orElse((double) LIMIT.toSeconds());
    verdicts.add(new Figure(name, incident.named().toString(), seconds, "s", SECONDS_TO_NAME));
    seen.told().forEach(told -> verdicts.remark(name, told));
  }

  /** What callers notice until it is put right. */
  private void tellSize(String name, Tally calm, Tally hurt) {
    verdicts.add(Figure.told(name, "requests that failed or were refused", percent(hurt), "%"));
    double slower = hurt.millis(99) / calm.millis(99);
    verdicts.add(Figure.told(name, "99th percentile, beside calm", slower, "times"));
  }

  private static double percent(Tally tally) {
    long all = tally.all();
    return 100.0 * (all - tally.good()) / Math.max(1, all);
  }
}
