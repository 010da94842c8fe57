package daybreak.load.drill;

import daybreak.load.cluster.StoppableServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A copy of a running server's files, taken by PostgreSQL's own two calls, between which any tool
 * may copy. With the archive it can be replayed to any moment after it was taken.
 */
record BaseBackup(Path directory) {

  private static final String START = "select pg_backup_start('drill', fast => true)";

  /// Returns when the archive has all that the copy needs.
  private static final String STOP =
      "select labelfile from pg_backup_stop(wait_for_archive => true)";

  /** Takes one, while the server works. */
  static BaseBackup taken(StoppableServer server, Path directory) throws IOException, SQLException {
    try (Connection administrator = server.administrator();
        Statement statement = administrator.createStatement()) {
      statement.execute(START);
      ServerFiles.copy(server.directory(), directory);
      try (ResultSet row = statement.executeQuery(STOP)) {
        row.next();
        Files.writeString(directory.resolve("backup_label"), row.getString(1));
      }
    }
    Path _ = Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    return new BaseBackup(directory);
  }

  /** Has it replayed up to a moment when it is started, and go on from there. */
  void aimAt(String moment, Archive archive) throws IOException {
    Files.writeString(
        directory.resolve("postgresql.auto.conf"),
        """
        restore_command = '%s'
        recovery_target_time = '%s'
        recovery_target_action = 'promote'
        """
            .formatted(archive.fetching(), moment),
        StandardOpenOption.APPEND);
    Path _ = Files.createFile(directory.resolve("recovery.signal"));
  }
}
