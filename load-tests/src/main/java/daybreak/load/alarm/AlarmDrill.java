package daybreak.load.alarm;

import daybreak.load.cluster.Cluster;
import daybreak.load.cluster.JarRun;
import daybreak.load.cluster.Node;
import daybreak.load.cluster.TokenSigner;
import daybreak.load.crowd.Crowd;
import daybreak.load.crowd.Lookout;
import daybreak.load.crowd.Material;
import daybreak.load.crowd.Principal;
import daybreak.load.crowd.Routes;
import daybreak.load.crowd.Seed;
import daybreak.load.platform.Figure;
import daybreak.load.platform.Leftovers;
import daybreak.load.platform.Verdicts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Fault after fault under light load, each until an alert names it; then a quarter of an hour in
 * which none may be raised.
 */
public final class AlarmDrill {

  private static final int NODES = 2;
  private static final int REQUESTS_A_SECOND = 20;
  private static final long WARM_UP_SECONDS = 30;
  private static final int MINUTES = 45;

  /** Every five minutes, as the default is, would be too rare for a fault to be waited for. */
  private static final String RECOUNTED_SOON = "--daybreak.reconciliation.interval=PT10S";

  private static final String WITHOUT_REST = "--daybreak.reconciliation.pause=PT0.1S";

  /** There is a midnight within two hours, whenever the drill is begun. */
  private static final String PREPARED_NOW = "--daybreak.preparation.lead=PT2H";

  private final AlarmSettings settings;
  private final Path directory;
  private final TokenSigner signer;
  private final Verdicts verdicts = new Verdicts();

  private AlarmDrill(AlarmSettings settings) throws Exception {
    this.settings = settings;
    this.directory = Leftovers.emptied(Path.of("target", "alarm"));
    this.signer = TokenSigner.in(directory);
  }

  /**
   * Arguments: the product's jar and the file for the JSON. Ends with code 1 where a goal is not
   * met.
   */
  public static void main(String[] arguments) throws Exception {
    Leftovers.endChildrenAtTheEnd();
    AlarmDrill drill = new AlarmDrill(AlarmSettings.of(arguments));
    try {
      drill.run();
    } finally {
      drill.verdicts.write(drill.settings.report());
    }
    System.exit(drill.verdicts.notMet().isEmpty() ? 0 : 1);
  }

  private void run() throws Exception {
    Prometheus.refuseUnlessThere(settings.prometheus());
    long begun = System.nanoTime();
    try (Cluster cluster = Cluster.open(settings.jar(), true, signer, directory)) {
      cluster.start(NODES, AlarmDrill::node);
      Material material =
          Seed.imported(cluster.webs().getFirst().port(), Principal.of(Principal.ADMIN, signer));
      work(cluster, material);
      double minutes = (System.nanoTime() - begun) / 60e9;
      verdicts.add(new Figure("all", "from beginning to end", minutes, "min", MINUTES));
    }
  }

  private static Node node(String name, JarRun run, Path directory) throws IOException {
    JarRun set = run.with(RECOUNTED_SOON, WITHOUT_REST, PREPARED_NOW);
    return Node.watched(name, set, directory);
  }

  private void work(Cluster cluster, Material material) throws Exception {
    Routes routes = new Routes(cluster.webs().stream().map(Node::port).toList());
    try (Lookout _ = new Lookout(cluster.webs(), routes);
        Crowd crowd = new Crowd(routes, REQUESTS_A_SECOND)) {
      crowd.begin(material, signer);
      TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
      watch(new Scene(cluster, crowd, material, signer));
    }
  }

  private void watch(Scene scene) throws Exception {
    Guards guards = new Guards(settings.prometheus(), scene.cluster(), directory, verdicts);
    IncidentRun incidents = new IncidentRun(scene, guards, verdicts);
    for (Incident incident : settings.incidents()) {
      incidents.run(incident);
    }
    if (settings.runs(HealthyQuarter.NAME)) {
      new HealthyQuarter(scene, guards, verdicts).run();
    }
  }
}
