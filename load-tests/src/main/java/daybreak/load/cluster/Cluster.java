package daybreak.load.cluster;

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
public final class Cluster implements AutoCloseable {

  private final StoppableServer server;
  private final Deployment deployment;
  private final Path directory;
  private final List<Node> webs = new ArrayList<>();
  private final List<Node> workers = new ArrayList<>();
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private @Nullable Pooler pooler;

  private Cluster(StoppableServer server, Deployment deployment, Path directory) {
    this.server = server;
    this.deployment = deployment;
    this.directory = directory;
    opened.push(server);
  }

  /**
   * Starts the server alone, in an empty directory.
   *
   * @param pooled whether PgBouncer is to be before it
   */
  public static Cluster open(Path jar, boolean pooled, TokenSigner signer, Path directory)
      throws IOException, SQLException {
    StoppableServer server = StoppableServer.create(directory.resolve("postgres"));
    int port = pooled ? Ports.free() : server.port();
    return new Cluster(server, new Deployment(jar, server.port(), port, signer), directory);
  }

  /** Starts the pooler and all processes at once, and returns when each is ready. */
  public void start(int nodes) throws IOException, InterruptedException {
    start(nodes, Node::start);
  }

  /** The same of processes that are started in a way of one's own. */
  public void start(int nodes, Node.Start start) throws IOException, InterruptedException {
    if (deployment.isPooled()) {
      startPooler();
    }
    for (int number = 1; number <= nodes; number++) {
      webs.add(kept(start.node("web-" + number, deployment.web(), directory)));
      workers.add(kept(start.node("worker-" + number, deployment.worker(), directory)));
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
  public void migrate(Deployment release) throws IOException, InterruptedException {
    if (deployment.isPooled()) {
      String _ = release.migrating().errand(errands());
    }
  }

  private Path errands() {
    return directory.resolve("errands.log");
  }

  /** One more process; it ends with the cluster. */
  public Node added(String name, JarRun run) throws IOException {
    return kept(Node.start(name, run, directory));
  }

  /** One that ends with the cluster. */
  private Node kept(Node node) {
    opened.push(node);
    return node;
  }

  public StoppableServer server() {
    return server;
  }

  public Deployment deployment() {
    return deployment;
  }

  /** Ends the pooler, if there is one, until it is restarted. */
  public void stopPooler() throws InterruptedException {
    if (pooler != null) {
      pooler.close();
    }
  }

  /** Restarts the pooler, if there is one. */
  public void restartPooler() throws IOException, InterruptedException {
    if (pooler != null) {
      pooler.restart();
    }
  }

  public List<Node> webs() {
    return webs;
  }

  public List<Node> workers() {
    return workers;
  }

  /** All processes of the product. */
  public List<Node> nodes() {
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
