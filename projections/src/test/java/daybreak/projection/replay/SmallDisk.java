package daybreak.projection.replay;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import daybreak.schema.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * A disk of a few mebibytes with a tablespace on it, where the test may mount one and the server
 * runs beside it. Elsewhere the test is left out.
 */
final class SmallDisk implements AutoCloseable {

  private final Path directory;
  private final String name;

  private SmallDisk(Path directory, String name) {
    this.directory = directory;
    this.name = name;
  }

  /** One that is the place of all tables that replays make in the database from then on. */
  static SmallDisk of(int mebibytes, TestDatabase database)
      throws IOException, InterruptedException, SQLException {
    Path directory = Files.createTempDirectory("small-disk");
    boolean mounted =
        run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", directory.toString());
    if (!mounted) {
      Files.delete(directory);
    }
    assumeTrue(mounted, "No small disk can be mounted here");
    SmallDisk disk =
        new SmallDisk(directory, "small_" + UUID.randomUUID().toString().replace("-", ""));
    disk.lend(database);
    return disk;
  }

  /** Where the server runs as the test does, or else may not have it. */
  private void lend(TestDatabase database) throws IOException, InterruptedException, SQLException {
    Path data = Files.createDirectory(directory.resolve("data"));
    try (Connection admin = database.connectAsAdmin()) {
      execute(
          admin,
          "create tablespace %s location '%s'".formatted(name, data),
          "grant create on tablespace %s to daybreak_migrator, daybreak_replay".formatted(name),
          "alter role daybreak_replay in database %s set default_tablespace = '%s'"
              .formatted(admin.getCatalog(), name));
    } catch (SQLException e) {
      close();
      assumeTrue(false, "The server takes no disk of ours: " + e.getMessage());
    }
  }

  private static void execute(Connection admin, String... statements) throws SQLException {
    try (Statement statement = admin.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Once the database is gone, and with it what it had there. */
  @Override
  public void close() throws IOException, InterruptedException, SQLException {
    try (TestDatabase another = TestDatabase.create();
        Connection admin = another.connectAsAdmin()) {
      execute(admin, "drop tablespace if exists " + name);
    }
    if (run("umount", directory.toString())) {
      Files.delete(directory);
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
