package daybreak.app.postgres;

import daybreak.app.settings.Misconfigured;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL 18 of the application's own, durable like any other, on a directory that outlives
 * the process. It listens on this machine only, on a free port.
 *
 * <p>The directory holds {@code in-use.lock}, {@code 18/} (the cluster, with checksums and the
 * server's log), and what the profile {@code local} keeps.
 */
final class EmbeddedServer implements DatabaseServer {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  private final Path directory;
  private final DirectoryLock lock;
  private final Cluster cluster;
  private final ServerWatch watch;

  private EmbeddedServer(Path directory, DirectoryLock lock, Cluster cluster, ServerWatch watch) {
    this.directory = directory;
    this.lock = lock;
    this.cluster = cluster;
    this.watch = watch;
  }

  /**
   * Starts the server, after what a killed process left on the directory has come to its end. Where
   * it ends unasked and can't be started again, this process ends with code 1.
   */
  static EmbeddedServer start(Path directory) {
    return start(directory, START_LIMIT);
  }

  static EmbeddedServer start(Path directory, Duration limit) {
    log.info("PostgreSQL starts on {}.", directory);
    try {
      DirectoryLock lock = DirectoryLock.of(directory);
      Cluster cluster = Cluster.start(directory.resolve("18"), limit);
      return new EmbeddedServer(
          directory, lock, cluster, cluster.watched(EmbeddedServer::endProcess));
    } catch (IOException | IllegalStateException e) {
      throw new Misconfigured(
          "The embedded PostgreSQL did not start on " + directory + ": " + e.getMessage(),
          "See the server's log in "
              + directory.resolve("18/log")
              + ", or start with --logging.level.io.zonky=info.",
          e);
    }
  }

  /** An orderly end would wait for a database that is not there. */
  private static void endProcess() {
    Runtime.getRuntime().halt(1);
  }

  @Override
  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + cluster.port() + "/postgres";
  }

  @Override
  public String user() {
    return "postgres";
  }

  /** The server trusts this machine's users; the word only gives the roles' passwords a seed. */
  @Override
  public String password() {
    return "daybreak";
  }

  @Override
  public String description() {
    return "embedded PostgreSQL, port "
        + cluster.port()
        + ", data in "
        + directory.toAbsolutePath().normalize();
  }

  /** Ends the server as a shutdown by its administrator would, with a last checkpoint. */
  @Override
  public void close() {
    try {
      watch.close();
      cluster.stop();
      lock.close();
    } catch (IOException | Misconfigured e) {
      log.warn("The embedded PostgreSQL did not stop: {}", e.getMessage());
    }
  }
}
