package daybreak.app.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A PostgreSQL cluster's directory with the server that runs on it, on one port for its life. */
final class Cluster {

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
  private final Duration limit;
  private final ServerProcesses processes;
  private final int port;
  private EmbeddedPostgres server;

  private Cluster(
      Path directory, Duration limit, ServerProcesses processes, EmbeddedPostgres server) {
    this.directory = directory;
    this.limit = limit;
    this.processes = processes;
    this.server = server;
    this.port = server.getPort();
  }

  /** Starts the server, once nothing of an earlier one is left. */
  static Cluster start(Path given, Duration limit) throws IOException {
    Path directory = Files.createDirectories(given).toRealPath();
    ServerProcesses processes = new ServerProcesses(directory);
    processes.stop();
    return new Cluster(directory, limit, processes, builder(directory, limit).start());
  }

  private static EmbeddedPostgres.Builder builder(Path directory, Duration limit) {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(directory)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(limit);
    SETTINGS.forEach(builder::setServerConfig);
    return builder;
  }

  int port() {
    return port;
  }

  /** Begins to watch the server; the end is what is left to do where it can't be started again. */
  ServerWatch watched(Runnable end) throws IOException {
    return ServerWatch.over(processes, this::restart, end);
  }

  /** PostgreSQL recovers from its log by itself, on the port that all pools know. */
  private void restart() throws IOException {
    stop();
    server = builder(directory, limit).setPort(port).start();
  }

  /** Ends the server as a shutdown by its administrator would, with a last checkpoint. */
  void stop() throws IOException {
    processes.stop();
    server.close();
  }
}
