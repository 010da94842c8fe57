package daybreak.load.drill;

import daybreak.load.cluster.StoppableServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Where the server's write-ahead log is copied to, file by file, as soon as one is full. */
record Archive(Path directory) {

  /** Has the server copy from now on, for which it is restarted. */
  static Archive begun(StoppableServer server, Path directory)
      throws IOException, SQLException, InterruptedException {
    Archive archive = new Archive(Files.createDirectories(directory).toRealPath());
    try (Connection administrator = server.administrator();
        Statement statement = administrator.createStatement()) {
      statement.execute("alter system set archive_mode = on");
      statement.execute("alter system set archive_command = '" + archive.copying() + "'");
    }
    server.stop();
    server.startAgain();
    return archive;
  }

  /** The command that copies a file, and never over another one. */
  private String copying() {
    return "test ! -f \"%1$s/%%f\" && cp \"%%p\" \"%1$s/%%f\"".formatted(directory);
  }

  /** The command that fetches a file from it. */
  String fetching() {
    return "cp \"%s/%%f\" \"%%p\"".formatted(directory);
  }
}
