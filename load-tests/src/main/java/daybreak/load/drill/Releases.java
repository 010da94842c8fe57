package daybreak.load.drill;

import daybreak.load.cluster.Deployment;
import daybreak.load.cluster.JarRun;
import daybreak.load.cluster.Node;
import java.io.IOException;
import java.util.List;

/**
 * All processes become those of another release, one after the other, while authors of decks have
 * events written that only the newer one knows.
 */
final class Releases {

  private Releases() {}

  /** As the operators' manual has it: the schema, the workers, the web processes. */
  static Fault upgrade() {
    return (cluster, crowd) -> {
      Deployment newer = cluster.deployment().newer();
      cluster.migrate(newer);
      become(cluster.workers(), newer.worker());
      crowd.gatherDecks();
      become(cluster.webs(), newer.web());
      return System.nanoTime();
    };
  }

  /** The other way round: the newer workers follow what the last newer web process has written. */
  static Fault downgrade() {
    return (cluster, crowd) -> {
      Deployment old = cluster.deployment();
      crowd.gatherDecks();
      become(cluster.webs(), old.web());
      become(cluster.workers(), old.worker());
      return System.nanoTime();
    };
  }

  /** Against the manual: old workers stop before what newer web processes write. */
  static Fault webFirst() {
    return (cluster, crowd) -> {
      Deployment newer = cluster.deployment().newer();
      cluster.migrate(newer);
      crowd.gatherDecks();
      become(cluster.webs(), newer.web());
      become(cluster.workers(), newer.worker());
      return System.nanoTime();
    };
  }

  private static void become(List<Node> nodes, JarRun run)
      throws IOException, InterruptedException {
    for (Node node : nodes) {
      node.become(run);
    }
  }
}
