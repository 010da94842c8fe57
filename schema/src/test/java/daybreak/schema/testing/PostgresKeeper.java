package daybreak.schema.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;

/**
 * The process that holds the build's embedded server: started by the first test JVM that needs it,
 * it writes the server's port to a file and ends, with the server, when the build's process does.
 */
public final class PostgresKeeper {

  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("fsync", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("max_connections", "200"),
          Map.entry("timezone", "America/Los_Angeles"),
          Map.entry("shared_preload_libraries", "pg_stat_statements,auto_explain"));

  private PostgresKeeper() {}

  /**
   * Keeps a server.
   *
   * @param arguments the process whose end ends the server, and the file for the port
   */
  public static void main(String[] arguments) throws IOException {
    ProcessHandle build = ProcessHandle.of(Long.parseLong(arguments[0])).orElseThrow();
    Path portFile = Path.of(arguments[1]);
    try (EmbeddedPostgres server = start()) {
      write(portFile, server.getPort());
      build.onExit().join();
    } finally {
      Files.deleteIfExists(portFile);
    }
  }

  private static EmbeddedPostgres start() throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(1));
    SETTINGS.forEach(builder::setServerConfig);
    return builder.start();
  }

  /** The file appears whole or not at all. */
  private static void write(Path portFile, int port) throws IOException {
    Path written = portFile.resolveSibling(portFile.getFileName() + ".new");
    Files.writeString(written, Integer.toString(port));
    Files.move(written, portFile, StandardCopyOption.ATOMIC_MOVE);
  }
}
