package daybreak.app.testing;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import daybreak.app.postgres.PoolerFile;
import daybreak.app.postgres.PoolerUsers;
import daybreak.schema.sql.ConnectionBudget;
import daybreak.schema.sql.Logins;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PgBouncer before a server, with the two files that the product prints. Two things are changed
 * in them, as an operator would: where it listens, and where its users stand. Where there is none,
 * tests are skipped; a build of CI never skips.
 */
public final class PgBouncer implements AutoCloseable {

  private static final boolean NEEDED = "true".equals(System.getenv("CI"));
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final Path directory;
  private final int port;
  private final String database;
  private Process process;

  private PgBouncer(Path directory, int port, String database) throws IOException {
    this.directory = directory;
    this.port = port;
    this.database = database;
    this.process = run();
  }

  /** Starts one that leads to the database at the address. */
  public static PgBouncer before(String directUrl, Logins logins, ConnectionBudget budget)
      throws IOException {
    Path directory = Files.createTempDirectory("pgbouncer");
    open(directory, "rwxr-xr-x");
    int port = freePort();
    String database = directUrl.substring(directUrl.lastIndexOf('/') + 1);
    write(directory.resolve("userlist.txt"), PoolerUsers.text(logins));
    write(
        directory.resolve("pgbouncer.ini"),
        PoolerFile.text(budget, url(port, database), directUrl)
            .replace("listen_addr = *", "listen_addr = 127.0.0.1")
            .replace("/etc/pgbouncer/userlist.txt", directory.resolve("userlist.txt").toString()));
    return new PgBouncer(directory, port, database);
  }

  /** Leaves out the test that calls where there is no PgBouncer to try. */
  public static void needed() {
    String message = "Nothing is tried through a pooler without Debian's package pgbouncer";
    assumeTrue(NEEDED || program().isPresent(), message);
    assertThat(program()).as(message).isPresent();
  }

  private static Optional<Path> program() {
    String path = System.getenv("PATH") + File.pathSeparator + "/usr/sbin";
    return Stream.of(path.split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry, "pgbouncer"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private Process run() throws IOException {
    Process started =
        new ProcessBuilder(command())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
            .start();
    await().atMost(LIMIT).until(() -> !started.isAlive() || isListening());
    assertThat(started.isAlive()).as(output()).isTrue();
    return started;
  }

  /** It refuses to be root. */
  private List<String> command() {
    String program = program().orElseThrow().toString();
    String file = directory.resolve("pgbouncer.ini").toString();
    return "root".equals(System.getProperty("user.name"))
        ? List.of(program, "-u", "nobody", file)
        : List.of(program, file);
  }

  private boolean isListening() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The pooled address. */
  public String url() {
    return url(port, database);
  }

  /** The address of its console. */
  public String console() {
    return url(port, "pgbouncer");
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /**
   * Puts another file of users in place, and returns when it has been read. It takes the old one's
   * name: a file of the same size that was written in the same second would be taken for that.
   */
  public void admit(Logins logins) throws IOException, InterruptedException {
    Path next = directory.resolve("userlist.next");
    write(next, PoolerUsers.text(logins));
    Path _ = Files.move(next, directory.resolve("userlist.txt"), ATOMIC_MOVE);
    long before = timesRead();
    Process signal = new ProcessBuilder("kill", "-HUP", Long.toString(process.pid())).start();
    assertThat(signal.waitFor()).isZero();
    await().atMost(LIMIT).until(() -> timesRead() > before);
  }

  private long timesRead() {
    return output().lines().filter(line -> line.contains("got SIGHUP")).count();
  }

  /** Stops it and starts it again on the same port. */
  public void restart() throws IOException {
    stop();
    process = run();
  }

  public String output() {
    try {
      return Files.readString(log());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path log() {
    return directory.resolve("log");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** It runs as another user than the one who writes. */
  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
    open(file, "rw-r--r--");
  }

  private static void open(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private void stop() {
    process.destroy();
    try {
      assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    stop();
    for (String file : List.of("pgbouncer.ini", "userlist.txt", "log")) {
      Files.deleteIfExists(directory.resolve(file));
    }
    Files.delete(directory);
  }
}
