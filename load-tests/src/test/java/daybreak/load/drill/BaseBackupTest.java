package daybreak.load.drill;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.load.cluster.StoppableServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup of a server that works, and what it is restored to. */
final class BaseBackupTest {

  @TempDir private Path directory;

  @Test
  void is_restored_with_the_archive_to_what_was_committed_by_a_moment() throws Exception {
    try (StoppableServer server = StoppableServer.create(directory.resolve("postgres"))) {
      Archive archive = Archive.begun(server, directory.resolve("archive"));
      run(server, "create table note (text text)", "insert into note values ('before it')");
      BaseBackup backup = BaseBackup.taken(server, directory.resolve("backup"));
      run(server, "insert into note values ('after it')");
      String moment = server.now();
      run(server, "insert into note values ('too late')");
      server.stop();

      backup.aimAt(moment, archive);
      server.startAgainFrom(backup.directory());

      assertThat(notes(server)).isEqualTo("before it, after it");
      run(server, "insert into note values ('since then')");
      assertThat(notes(server)).endsWith("since then");
    }
  }

  private static void run(StoppableServer server, String... statements) throws SQLException {
    try (Connection administrator = server.administrator();
        Statement statement = administrator.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String notes(StoppableServer server) throws SQLException {
    try (Connection administrator = server.administrator();
        Statement statement = administrator.createStatement();
        ResultSet row =
            statement.executeQuery("select string_agg(text, ', ' order by ctid) from note")) {
      row.next();
      return row.getString(1);
    }
  }
}
