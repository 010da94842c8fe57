package daybreak.load.drill;

import daybreak.load.cluster.Cluster;
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
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Fault after fault, with many clients at work: nothing acknowledged is lost, nothing happens
 * twice, and all goes on within seconds.
 */
public final class Drill {

  /** Six processes that have just begun share the machine's processors with their compilers. */
  private static final long WARM_UP_SECONDS = 90;

  private static final String START = "start";

  private final DrillSettings settings;
  private final Path directory;
  private final TokenSigner signer;
  private final Verdicts verdicts = new Verdicts();

  private Drill(DrillSettings settings) throws Exception {
    this.settings = settings;
    this.directory = Leftovers.emptied(Path.of("target", "drill"));
    this.signer = TokenSigner.in(directory);
  }

  /**
   * Arguments: the product's jar and the file for the JSON. Ends with code 1 where a goal is not
   * met.
   */
  public static void main(String[] arguments) throws Exception {
    Leftovers.endChildrenAtTheEnd();
    Drill drill = new Drill(DrillSettings.of(arguments));
    try {
      drill.run();
    } finally {
      drill.verdicts.write(drill.settings.report());
    }
    System.exit(drill.isMet() ? 0 : 1);
  }

  private void run() throws Exception {
    try (Cluster cluster = Cluster.open(settings.jar(), settings.pooled(), signer, directory);
        Backends backends = new Backends(cluster.server())) {
      cluster.start(settings.nodes());
      Backends.Sample most = backends.most();
      verdicts.add(new Figure(START, "most runtime backends", most.backends(), "", 55));
      Material material = Seed.imported(cluster.webs().getFirst().port(), admin());
      work(cluster, backends, material);
      if (settings.pooled() && settings.runs(Planning.PHASE)) {
        new Planning(cluster, learner()).measure(verdicts);
      }
    }
  }

  private void work(Cluster cluster, Backends backends, Material material) throws Exception {
    Routes routes = new Routes(cluster.webs().stream().map(Node::port).toList());
    try (Lookout _ = new Lookout(cluster.webs(), routes);
        Scrapes scrapes = new Scrapes(cluster, Principal.of(Principal.ANALYST, signer));
        Crowd crowd = new Crowd(routes, settings.perSecond())) {
      crowd.begin(material, signer);
      TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
      PhaseRun phases = new PhaseRun(cluster, crowd, backends, scrapes, verdicts);
      for (Phase phase : Phase.ALL) {
        if (settings.runs(phase.name())) {
          phases.run(phase);
        }
      }
      if (settings.nodes() > 1 && settings.runs(OwnWrites.PHASE)) {
        OwnWrites.measure(cluster.webs(), crowd, material, learner(), verdicts);
      }
    }
  }

  private Principal admin() {
    return Principal.of(Principal.ADMIN, signer);
  }

  private Principal learner() {
    return Principal.of(Principal.LEARNER, signer);
  }

  private boolean isMet() {
    for (Figure figure : verdicts.notMet()) {
      verdicts.remark(figure.phase(), figure.what() + " is NOT met");
    }
    return verdicts.notMet().isEmpty();
  }
}
