package daybreak.load.cluster;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The drill's own PostgreSQL server, durable, where every role but the administrator needs its
 * password. It can be stopped, and started again on the same port and directory.
 */
public final class StoppableServer implements AutoCloseable {

  static final String DATABASE = "daybreak";
  public static final String ADMINISTRATOR = "postgres";

  private static final Duration START_LIMIT = Duration.ofMinutes(1);
  private static final Duration STOP_LIMIT = Duration.ofMinutes(1);
  private static final Duration RECOVERY_LIMIT = Duration.ofMinutes(5);
  private static final long LOOK_MILLIS = 20;

  private static final Map<String, String> SETTINGS =
      Map.of(
          "fsync", "on",
          "synchronous_commit", "on",
          "max_connections", "90",
          "listen_addresses", "127.0.0.1",
          "unix_socket_directories", "",
          "shared_preload_libraries", "pg_stat_statements,auto_explain");

  /** The administrator comes from this machine only, and needs no password: so the drill starts. */
  private static final String ACCESS =
      """
      host all postgres 127.0.0.1/32 trust
      host all all 127.0.0.1/32 scram-sha-256
      """;

  private final Path directory;
  private EmbeddedPostgres server;

  private StoppableServer(Path directory) throws IOException {
    this.directory = directory;
    this.server = builder(directory).start();
  }

  /** Starts a new server with an empty database. */
  public static StoppableServer create(Path directory) throws IOException, SQLException {
    StoppableServer server = new StoppableServer(Files.createDirectories(directory).toRealPath());
    Files.writeString(server.directory.resolve("pg_hba.conf"), ACCESS);
    try (Connection connection = server.server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_reload_conf()");
      statement.execute("create database " + DATABASE);
    }
    return server;
  }

  private static EmbeddedPostgres.Builder builder(Path directory) {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(directory)
            .setCleanDataDirectory(false)
            .setPGStartupWait(START_LIMIT);
    SETTINGS.forEach(builder::setServerConfig);
    return builder;
  }

  int port() {
    return server.getPort();
  }

  /** Where the database is for clients that come straight to it. */
  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + DATABASE;
  }

  /** A connection as the superuser, straight to the server. */
  public Connection administrator() throws SQLException {
    return DriverManager.getConnection(url(), ADMINISTRATOR, "");
  }

  /** Stops it as an administrator in a hurry does: sessions are ended, nothing is lost. */
  public void stop() throws IOException, InterruptedException {
    server.close();
    long deadline = System.nanoTime() + STOP_LIMIT.toNanos();
    while (Files.exists(directory.resolve("postmaster.pid"))) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("PostgreSQL does not stop");
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
  }

  /** Starts it where it was, and returns when it takes connections. */
  public void startAgain() throws IOException {
    server = builder(directory).setPort(port()).start();
  }

  /**
   * Starts from other files in the place of its own, which are kept aside, once it is stopped;
   * returns when it takes writes.
   */
  public void startAgainFrom(Path files) throws IOException, SQLException, InterruptedException {
    Path _ = Files.move(directory, directory.resolveSibling("lost"));
    Path _ = Files.move(files, directory);
    startAgain();
    long deadline = System.nanoTime() + RECOVERY_LIMIT.toNanos();
    while (isRecovering()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("PostgreSQL does not come to the end of its recovery");
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
  }

  private boolean isRecovering() throws SQLException {
    return text("select pg_is_in_recovery()").equals("t");
  }

  /** The moment by its clock, as it reads it. */
  public String now() throws SQLException {
    return text("select clock_timestamp()::text");
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = administrator();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  /** Where its files are. */
  public Path directory() {
    return directory;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
