package daybreak.load.drill;

import daybreak.load.cluster.Cluster;
import daybreak.load.cluster.Node;
import daybreak.load.cluster.TokenSigner;
import daybreak.load.crowd.Crowd;
import daybreak.load.crowd.Events;
import daybreak.load.crowd.Ledger;
import daybreak.load.crowd.Lookout;
import daybreak.load.crowd.Material;
import daybreak.load.crowd.Principal;
import daybreak.load.crowd.Routes;
import daybreak.load.crowd.Seed;
import daybreak.load.platform.Figure;
import daybreak.load.platform.Leftovers;
import daybreak.load.platform.Verdicts;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The loss of the database's server under load, and its restore from a base backup and the archived
 * log to a moment in the middle: all that is restored is of that moment, who has seen more is told,
 * and all goes on.
 */
public final class Restore {

  private static final String RESTORED = "restored";
  private static final String AFTERWARDS = "afterwards";
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration STRETCH = Duration.ofSeconds(15);

  private final DrillSettings settings;
  private final Path directory;
  private final TokenSigner signer;
  private final Verdicts verdicts = new Verdicts();

  private Restore(DrillSettings settings) throws Exception {
    this.settings = settings;
    this.directory = Leftovers.emptied(Path.of("target", "restore"));
    this.signer = TokenSigner.in(directory);
  }

  /**
   * Arguments: the product's jar and the file for the JSON. Ends with code 1 where a goal is not
   * met.
   */
  public static void main(String[] arguments) throws Exception {
    Leftovers.endChildrenAtTheEnd();
    Restore restore = new Restore(DrillSettings.of(arguments));
    try {
      restore.run();
    } finally {
      restore.verdicts.write(restore.settings.report());
    }
    System.exit(restore.verdicts.notMet().isEmpty() ? 0 : 1);
  }

  private void run() throws Exception {
    try (Cluster cluster = Cluster.open(settings.jar(), settings.pooled(), signer, directory)) {
      Archive archive = Archive.begun(cluster.server(), directory.resolve("archive"));
      cluster.start(settings.nodes());
      Material material = Seed.imported(port(cluster), admin());
      Loss loss = loss(cluster, material);
      goOn(cluster, material, loss, restored(cluster, archive, loss));
    }
  }

  /** Clients work until the server is gone, and long before that comes the moment to restore. */
  private Loss loss(Cluster cluster, Material material) throws Exception {
    Routes routes = routes(cluster);
    try (Lookout _ = new Lookout(cluster.webs(), routes);
        Crowd crowd = new Crowd(routes, settings.perSecond())) {
      crowd.begin(material, signer);
      sleep(WARM_UP);
      BaseBackup backup = BaseBackup.taken(cluster.server(), directory.resolve("backup"));
      sleep(STRETCH);
      long told = crowd.ledger().last();
      String moment = cluster.server().now();
      sleep(STRETCH);
      Witness witness = Witness.of(port(cluster), admin(), material);
      crowd.ledger().send(witness.id(), Events.QUESTION_AUTHORED);
      List<UUID> principals = new ArrayList<>(crowd.principals());
      principals.add(witness.id());
      cluster.server().stop();
      return new Loss(crowd.ledger(), principals, backup, moment, told, witness);
    }
  }

  /** What an operator does: ends all that has seen more, restores, looks, starts all anew. */
  private long restored(Cluster cluster, Archive archive, Loss loss) throws Exception {
    long begun = System.nanoTime();
    for (Node node : cluster.nodes()) {
      node.end();
    }
    loss.backup().aimAt(loss.moment(), archive);
    cluster.server().startAgainFrom(loss.backup().directory());
    double seconds = (System.nanoTime() - begun) / 1e9;
    verdicts.add(Figure.told(RESTORED, "from the loss to a server that writes", seconds, "s"));
    long head = examined(cluster, loss);
    for (Node node : cluster.nodes()) {
      node.startAgain();
    }
    return head;
  }

  private long examined(Cluster cluster, Loss loss) throws SQLException {
    try (Connection administrator = cluster.server().administrator()) {
      return new OneMoment(administrator).tell(RESTORED, loss, verdicts);
    }
  }

  private void goOn(Cluster cluster, Material material, Loss loss, long head) throws Exception {
    Audits audits = new Audits(cluster.server(), verdicts);
    Ledger ledger = loss.ledger().upTo(head);
    List<UUID> principals = new ArrayList<>(loss.principals());
    loss.witness().comesBack(port(cluster), RESTORED, verdicts);
    audits.hold(RESTORED, ledger, principals);
    Routes routes = routes(cluster);
    try (Lookout _ = new Lookout(cluster.webs(), routes);
        Crowd crowd = new Crowd(routes, settings.perSecond())) {
      crowd.begin(material, signer);
      sleep(STRETCH);
      verdicts.add(Figure.never(AFTERWARDS, "requests never answered", crowd.hold()));
      verdicts.add(Figure.never(AFTERWARDS, "other answers", crowd.tally().other()));
      ledger.addAll(crowd.ledger());
      principals.addAll(crowd.principals());
      audits.hold(AFTERWARDS, ledger, principals);
    }
    try (Connection administrator = cluster.server().administrator()) {
      new OneMoment(administrator).tellRollovers(AFTERWARDS, verdicts);
    }
  }

  private static Routes routes(Cluster cluster) {
    return new Routes(cluster.webs().stream().map(Node::port).toList());
  }

  private static int port(Cluster cluster) {
    return cluster.webs().getFirst().port();
  }

  private Principal admin() {
    return Principal.of(Principal.ADMIN, signer);
  }

  private static void sleep(Duration duration) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(duration.toNanos());
  }
}
