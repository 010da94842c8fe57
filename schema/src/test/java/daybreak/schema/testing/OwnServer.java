package daybreak.schema.testing;

import daybreak.schema.sql.Logins;
import daybreak.schema.sql.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.springframework.util.FileSystemUtils;

/**
 * A migrated server of a test's own, for what would disturb others on the build's: it may be
 * stopped, started again where it was, and told other limits of its roles.
 */
public final class OwnServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Path directory;
  private final int port;
  private final Logins logins;
  private EmbeddedPostgres server;

  private OwnServer(Path directory, EmbeddedPostgres server) {
    this.directory = directory;
    this.server = server;
    this.port = server.getPort();
    this.logins = Migrations.run(url(), adminUser(), adminPassword());
  }

  public static OwnServer start() {
    try {
      Path directory = Files.createTempDirectory("daybreak-server");
      return new OwnServer(directory, builder(directory).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EmbeddedPostgres.Builder builder(Path directory) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(directory.resolve("data"))
        .setCleanDataDirectory(false)
        .setPGStartupWait(PATIENCE);
  }

  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  /** How all roles log in. */
  public Logins logins() {
    return logins;
  }

  /** The superuser's name. */
  public String adminUser() {
    return TestServer.ADMIN;
  }

  /** The superuser's password. */
  public String adminPassword() {
    return TestServer.PASSWORD;
  }

  /** A connection of the superuser. */
  public Connection connectAsAdmin() throws SQLException {
    return DriverManager.getConnection(url(), adminUser(), adminPassword());
  }

  /** Runs a statement as the superuser. */
  public void execute(String sql) throws SQLException {
    try (Connection admin = connectAsAdmin();
        Statement statement = admin.createStatement()) {
      statement.execute(sql);
    }
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
