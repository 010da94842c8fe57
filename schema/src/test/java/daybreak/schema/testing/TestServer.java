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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The build's PostgreSQL server, as seen by one test JVM. The server's port stands in a file below
 * the root's {@code target}, named after the build's process and its start, so a file of an earlier
 * build is never taken for this one's.
 */
final class TestServer {

  static final String ADMIN = "postgres";
  static final String PASSWORD = "postgres";

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final TestServer INSTANCE = new TestServer(findOrStart());

  private final int port;

  private TestServer(int port) {
    this.port = port;
  }

  static TestServer get() {
    return INSTANCE;
  }

  String url(String database) {
    return url(port, database);
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

  private static int findOrStart() {
    ProcessHandle build = build();
    Path directory = rootTarget().resolve("test-postgres");
    Path portFile = directory.resolve(key(build));
    try {
      Files.createDirectories(directory);
      try (FileChannel channel =
              FileChannel.open(
                  directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock _ = channel.lock()) {
        Optional<Integer> running = running(portFile);
        return running.isPresent() ? running.get() : start(build, portFile);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int start(ProcessHandle build, Path portFile) throws IOException {
    Path log = portFile.resolveSibling(portFile.getFileName() + ".log");
    Process keeper =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PostgresKeeper.class.getName(),
                Long.toString(build.pid()),
                portFile.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Instant deadline = Instant.now().plus(PATIENCE);
    while (keeper.isAlive() && Instant.now().isBefore(deadline)) {
      Optional<Integer> running = running(portFile);
      if (running.isPresent()) {
        return running.get();
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    keeper.destroy();
    throw new IllegalStateException("The embedded PostgreSQL did not start, see " + log);
  }

  private static Optional<Integer> running(Path portFile) throws IOException {
    if (!Files.exists(portFile)) {
      return Optional.empty();
    }
    int port = Integer.parseInt(Files.readString(portFile));
    try (Connection connection = DriverManager.getConnection(url(port, ADMIN), ADMIN, PASSWORD)) {
      return connection.isValid(1) ? Optional.of(port) : Optional.empty();
    } catch (SQLException e) {
      Files.deleteIfExists(portFile);
      return Optional.empty();
    }
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://localhost:" + port + "/" + database;
  }

  /** Maven or the IDE: the nearest Java process above this one, else this one itself. */
  private static ProcessHandle build() {
    return Stream.iterate(ProcessHandle.current().parent(), p -> p.flatMap(ProcessHandle::parent))
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream)
        .filter(TestServer::isJava)
        .findFirst()
        .orElseGet(ProcessHandle::current);
  }

  private static boolean isJava(ProcessHandle process) {
    return process
        .info()
        .command()
        .map(command -> Path.of(command).getFileName().toString())
        .filter(List.of("java", "java.exe")::contains)
        .isPresent();
  }

  private static String key(ProcessHandle build) {
    long started = build.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    return build.pid() + "-" + started;
  }

  private static Path rootTarget() {
    Path root = Path.of("").toAbsolutePath();
    while (root.getParent() != null && Files.exists(root.resolveSibling("pom.xml"))) {
      root = root.getParent();
    }
    return root.resolve("target");
  }
}
