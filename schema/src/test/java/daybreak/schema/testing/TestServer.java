package daybreak.schema.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The PostgreSQL server of one of a module's test JVMs: modules and their test JVMs are at work
 * side by side, and a server's roles are of all its databases. The server's address stands in a
 * file below the root's {@code target}, named after the build's process and its start, so a file of
 * an earlier build is never taken for this one's.
 */
final class TestServer {

  static final String ADMIN = "postgres";
  static final String PASSWORD = "postgres";

  private static final TestServer INSTANCE = new TestServer(findOrStart());

  private final ServerAddress address;

  private TestServer(ServerAddress address) {
    this.address = address;
  }

  static TestServer get() {
    return INSTANCE;
  }

  String url(String database) {
    return address.url(database);
  }

  /** A connection of the superuser to the server's maintenance database. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(url(ADMIN), ADMIN, PASSWORD);
  }

  /** Runs statements about whole databases, which no prepared statement can express. */
  void execute(String... statements) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The test server refused: " + e.getMessage(), e);
    }
  }

  private static ServerAddress findOrStart() {
    BuildProcess build = BuildProcess.ofThisJvm();
    Path directory = rootTarget().resolve("test-postgres");
    KeeperProcess keeper =
        new KeeperProcess(build, directory.resolve(build.key() + "-" + module()));
    try {
      Files.createDirectories(directory);
      try (FileChannel channel =
              FileChannel.open(
                  directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock _ = channel.lock()) {
        Optional<ServerAddress> running = keeper.server();
        return running.isPresent()
            ? running.get()
            : keeper.await(keeper.start(ServerChoice.ofThisJvm()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String module() {
    return System.getProperty("daybreak.test.server", "any");
  }

  private static Path rootTarget() {
    Path root = Path.of("").toAbsolutePath();
    while (root.getParent() != null && Files.exists(root.resolveSibling("pom.xml"))) {
      root = root.getParent();
    }
    return root.resolve("target");
  }
}
