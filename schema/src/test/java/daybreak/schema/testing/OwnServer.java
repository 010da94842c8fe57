package daybreak.schema.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server of a test's own, since roles belong to a whole server. It asks for passwords,
 * holds an empty database, may be stopped and started again where it was, and restored to what it
 * was.
 */
public final class OwnServer implements AutoCloseable {

  public static final String ADMIN = "postgres";
  public static final String PASSWORD = "postgres";
  private static final String DATABASE = "daybreak";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Path directory;
  private final int port;
  private EmbeddedPostgres server;

  private OwnServer(Path directory, EmbeddedPostgres server) {
    this.directory = directory;
    this.server = server;
    this.port = server.getPort();
  }

  public static OwnServer start() throws IOException, SQLException {
    Path directory = Files.createTempDirectory("daybreak-server");
    OwnServer own = new OwnServer(directory, builder(directory).start());
    own.askForPasswords();
    own.create(DATABASE);
    return own;
  }

  private static EmbeddedPostgres.Builder builder(Path directory) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data(directory))
        .setCleanDataDirectory(false)
        .setConnectConfig("password", PASSWORD)
        .setPGStartupWait(PATIENCE);
  }

  /** Ends every session, as an administrator's shutdown does. */
  public void stop() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns when it answers. */
  public void startAgain() {
    try {
      server = builder(directory).setPort(port).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies all that it holds; it is away for as long as that takes. */
  public void keep() throws IOException {
    stopForCopies();
    copy(data(directory), kept());
    startAgain();
  }

  /** Holds again what was kept, and nothing of what came after: as a restored server does. */
  public void restore() throws IOException {
    stopForCopies();
    FileSystemUtils.deleteRecursively(data(directory));
    copy(kept(), data(directory));
    startAgain();
  }

  /** Whoever stops it waits for five seconds only. */
  private void stopForCopies() {
    stop();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (Files.exists(data(directory).resolve("postmaster.pid"))) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("PostgreSQL does not stop");
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    FileSystemUtils.copyRecursively(from, to);
    Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwx------"));
  }

  private static Path data(Path directory) {
    return directory.resolve("data");
  }

  private Path kept() {
    return directory.resolve("kept");
  }

  private void askForPasswords() throws IOException, SQLException {
    try (Connection admin = connect(ADMIN);
        Statement statement = admin.createStatement()) {
      statement.execute("alter role postgres password '" + PASSWORD + "'");
      try (ResultSet row = statement.executeQuery("show hba_file")) {
        row.next();
        Files.writeString(Path.of(row.getString(1)), "host all all 127.0.0.1/32 scram-sha-256\n");
      }
      statement.execute("select pg_reload_conf()");
    }
  }

  /** Makes one more empty database. */
  public void create(String database) throws SQLException {
    try (Connection admin = connect(ADMIN);
        Statement statement = admin.createStatement()) {
      statement.execute("create database " + database);
    }
  }

  /** Where its database is. */
  public String url() {
    return url(DATABASE);
  }

  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** A connection of the superuser to the database. */
  public Connection connect() throws SQLException {
    return connect(DATABASE);
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), ADMIN, PASSWORD);
  }

  /** Runs statements as the superuser. */
  public void execute(String... statements) throws SQLException {
    try (Connection admin = connect();
        Statement statement = admin.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The first column of what the superuser is answered, its rows joined by commas. */
  public String texts(String sql) throws SQLException {
    try (Connection admin = connect();
        Statement statement = admin.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      StringBuilder texts = new StringBuilder();
      while (rows.next()) {
        texts.append(texts.isEmpty() ? "" : ", ").append(rows.getString(1));
      }
      return texts.toString();
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      FileSystemUtils.deleteRecursively(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
