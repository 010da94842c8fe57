package daybreak.load.drill;

import daybreak.load.platform.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that runs: the server, the pooler before it, web processes and workers. */
final class Cluster implements AutoCloseable {

  private final StoppableServer server;
  private final Deployment deployment;
  private final Deployment newer;
  private final Path directory;
  private final List<Node> webs = new ArrayList<>();
  private final List<Node> workers = new ArrayList<>();
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private @Nullable Pooler pooler;

  private Cluster(StoppableServer server, Deployment deployment, Deployment newer, Path directory) {
    this.server = server;
    this.deployment = deployment;
    this.newer = newer;
    this.directory = directory;
    opened.push(server);
  }

  /** Starts the server alone, in an empty directory. */
  static Cluster open(DrillSettings settings, TokenSigner signer, Path directory)
      throws IOException, SQLException {
    StoppableServer server = StoppableServer.create(directory.resolve("postgres"));
    int port = settings.pooled() ? Ports.free() : server.port();
    Deployment deployment = new Deployment(settings.jar(), server.port(), port, signer);
    return new Cluster(server, deployment, deployment.ofRelease(settings.newer()), directory);
  }

  /** Starts the pooler and all processes at once, and returns when each is ready. */
  void start(int nodes) throws IOException, InterruptedException {
    if (deployment.isPooled()) {
      startPooler();
    }
    for (int number = 1; number <= nodes; number++) {
      webs.add(added("web-" + number, deployment.web()));
      workers.add(added("worker-" + number, deployment.worker()));
    }
    for (Node node : webs) {
      node.awaitReady();
    }
    for (Node node : workers) {
      node.awaitReady();
    }
  }

  private void startPooler() throws IOException, InterruptedException {
    migrate(deployment);
    Path log = errands();
    PoolerFiles files =
        PoolerFiles.of(
            deployment.printing("pgbouncer").errand(log),
            deployment.printing("pgbouncer-users").errand(log));
    Pooler started =
        Pooler.start(deployment.pooledPort(), files, directory.resolve("pgbouncer.log"));
    opened.push(started);
    pooler = started;
  }

  /** Brings the schema to a release's shape, where its processes do not do so themselves. */
  void migrate(Deployment release) throws IOException, InterruptedException {
    if (deployment.isPooled()) {
      String _ = release.migrating().errand(errands());
    }
  }

  private Path errands() {
    return directory.resolve("errands.log");
  }

  /** One more process; it ends with the cluster. */
  Node added(String name, JarRun run) throws IOException {
    Node node = Node.start(name, run, directory);
    opened.push(node);
    return node;
  }

  StoppableServer server() {
    return server;
  }

  Deployment deployment() {
    return deployment;
  }

  /** The same of the release to come. */
  Deployment newer() {
    return newer;
  }

  /** Restarts the pooler, if there is one. */
  void restartPooler() throws IOException, InterruptedException {
    if (pooler != null) {
      pooler.restart();
    }
  }

  List<Node> webs() {
    return webs;
  }

  List<Node> workers() {
    return workers;
  }

  /** All processes of the product. */
  List<Node> nodes() {
    return Stream.concat(webs.stream(), workers.stream()).toList();
  }

  /** Ends all, the last that was started first. */
  @Override
  public void close() throws Exception {
    while (!opened.isEmpty()) {
      opened.pop().close();
    }
  }
}
