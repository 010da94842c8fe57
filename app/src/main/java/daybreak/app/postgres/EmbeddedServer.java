package daybreak.app.postgres;

import daybreak.app.Misconfigured;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
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

  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("fsync", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("max_connections", "90"),
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", ""),
          Map.entry("cluster_name", "daybreak"),
          Map.entry("shared_preload_libraries", "pg_stat_statements,auto_explain"),
          Map.entry("auto_explain.log_min_duration", "1s"),
          Map.entry("auto_explain.log_analyze", "off"),
          Map.entry("logging_collector", "on"),
          Map.entry("log_filename", "postgresql-%a.log"),
          Map.entry("log_rotation_age", "1d"),
          Map.entry("log_truncate_on_rotation", "on"));

  private final Path directory;
  private final DirectoryLock lock;
  private final ServerProcesses processes;
  private final EmbeddedPostgres postgres;

  private EmbeddedServer(
      Path directory, DirectoryLock lock, ServerProcesses processes, EmbeddedPostgres postgres) {
    this.directory = directory;
    this.lock = lock;
    this.processes = processes;
    this.postgres = postgres;
  }

  /** Starts the server, after what a killed process left on the directory has come to its end. */
  static EmbeddedServer start(Path directory) {
    try {
      DirectoryLock lock = DirectoryLock.of(directory);
      Path cluster = Files.createDirectories(directory.resolve("18")).toRealPath();
      ServerProcesses processes = new ServerProcesses(cluster);
      processes.stop();
      return new EmbeddedServer(directory, lock, processes, server(cluster));
    } catch (IOException | IllegalStateException e) {
      throw new Misconfigured(
          "The embedded PostgreSQL did not start on " + directory + ": " + e.getMessage(),
          "See the server's log in "
              + directory.resolve("18/log")
              + ", or start with --logging.level.io.zonky=info.",
          e);
    }
  }

  private static EmbeddedPostgres server(Path cluster) throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(cluster)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(START_LIMIT);
    SETTINGS.forEach(builder::setServerConfig);
    return builder.start();
  }

  @Override
  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
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
        + postgres.getPort()
        + ", data in "
        + directory.toAbsolutePath().normalize();
  }

  /** Ends the server as a shutdown by its administrator would, with a last checkpoint. */
  @Override
  public void close() {
    try {
      processes.stop();
      postgres.close();
      lock.close();
    } catch (IOException | Misconfigured e) {
      log.warn("The embedded PostgreSQL did not stop: {}", e.getMessage());
    }
  }
}
