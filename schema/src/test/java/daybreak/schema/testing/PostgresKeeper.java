package daybreak.schema.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The process that holds the build's server: started by the first test JVM that needs it, it writes
 * the server's address to a file and ends, with the server, when the build's process does.
 */
public final class PostgresKeeper {

  private PostgresKeeper() {}

  /**
   * Keeps a server.
   *
   * @param arguments the process whose end ends the server, the file for the address, and what the
   *     server is to be
   */
  public static void main(String[] arguments) throws IOException {
    BuildProcess build = BuildProcess.of(Long.parseLong(arguments[0]));
    Path file = Path.of(arguments[1]);
    try (KeptServer server = new ServerChoice(arguments[2]).start(build)) {
      write(file, server.address());
      build.process().onExit().join();
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** The file appears whole or not at all. */
  private static void write(Path file, ServerAddress address) throws IOException {
    Path written = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(written, address.hostAndPort());
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
