package daybreak.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import daybreak.app.settings.Misconfigured;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedServerTest {

  @TempDir private Path directory;

  @Test
  void is_as_durable_as_any_server() throws SQLException {
    try (EmbeddedServer server = EmbeddedServer.start(directory)) {
      assertThat(settings(server))
          .containsEntry("fsync", "on")
          .containsEntry("synchronous_commit", "on")
          .containsEntry("max_connections", "90")
          .containsEntry("data_checksums", "on")
          .containsEntry("listen_addresses", "127.0.0.1")
          .containsEntry("shared_preload_libraries", "pg_stat_statements,auto_explain");
    }
  }

  @Test
  void keeps_its_data_from_one_start_to_the_next() throws SQLException {
    try (EmbeddedServer server = EmbeddedServer.start(directory)) {
      execute(server, "create table kept as select 42 as answer");
    }
    try (EmbeddedServer server = EmbeddedServer.start(directory)) {
      assertThat(query(server, "select answer from kept")).isEqualTo("42");
    }
  }

  @Test
  void says_that_a_directory_is_in_use() {
    try (EmbeddedServer _ = EmbeddedServer.start(directory)) {
      assertThatThrownBy(() -> EmbeddedServer.start(directory))
          .isInstanceOf(Misconfigured.class)
          .hasMessage(
              "The data directory " + directory + " is in use by another running Daybreak.");
    }
  }

  @Test
  void ends_what_a_killed_process_left_behind() throws Exception {
    String orphan = startInAnotherProcessAndKillIt();
    assertThat(ProcessHandle.of(Long.parseLong(orphan))).isPresent();
    try (EmbeddedServer server = EmbeddedServer.start(directory)) {
      assertThat(ProcessHandle.of(Long.parseLong(orphan)))
          .satisfiesAnyOf(
              gone -> assertThat(gone).isEmpty(),
              left -> assertThat(ServerProcesses.isRunning(left.orElseThrow())).isFalse());
      assertThat(query(server, "select answer from kept")).isEqualTo("42");
    }
  }

  @Test
  void is_started_again_where_it_was_before_when_it_was_killed() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.start(directory)) {
      execute(server, "create table kept as select 42 as answer");
      String address = server.url();
      ProcessHandle killed = postmaster();
      killed.destroyForcibly();
      await()
          .atMost(Duration.ofSeconds(60))
          .ignoreExceptions()
          .until(() -> !postmaster().equals(killed) && !query(server, "select 1").isEmpty());
      assertThat(server.url()).isEqualTo(address);
      assertThat(query(server, "select answer from kept")).isEqualTo("42");
    }
    assertThat(directory.resolve("18/postmaster.pid")).doesNotExist();
  }

  @Test
  void ends_its_process_plainly_when_it_can_not_be_started_again() throws Exception {
    Process owner = startInAnotherProcess("PT3S");
    BufferedReader output = owner.inputReader();
    assertThat(output.lines().anyMatch("ready"::equals)).isTrue();
    Files.delete(directory.resolve("18/global/pg_control"));
    postmaster().destroyForcibly();
    assertThat(owner.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(owner.exitValue()).isEqualTo(1);
    assertThat(output.lines().toList().getLast())
        .contains("The embedded PostgreSQL did not start again, so Daybreak ends:");
  }

  private ProcessHandle postmaster() throws IOException {
    String pid = Files.readAllLines(directory.resolve("18/postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  @Test
  void does_not_mistake_another_process_for_its_server() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.start(directory)) {
      execute(server, "create table kept as select 42 as answer");
    }
    long stranger = ProcessHandle.current().pid();
    Files.writeString(
        directory.resolve("18/postmaster.pid"), stranger + "\n" + directory + "/18\n");
    try (EmbeddedServer server = EmbeddedServer.start(directory)) {
      assertThat(query(server, "select answer from kept")).isEqualTo("42");
    }
  }

  private Process startInAnotherProcess(String limit) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            ServerOwner.class.getName(),
            directory.toString(),
            limit)
        .redirectErrorStream(true)
        .start();
  }

  private String startInAnotherProcessAndKillIt() throws IOException, InterruptedException {
    Process process = startInAnotherProcess("PT2M");
    List<String> said = process.inputReader().lines().takeWhile(l -> !l.equals("ready")).toList();
    process.destroyForcibly();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).as(said.toString()).isTrue();
    return Files.readAllLines(directory.resolve("18/postmaster.pid")).getFirst();
  }

  private static Map<String, String> settings(EmbeddedServer server) throws SQLException {
    Map<String, String> settings = new TreeMap<>();
    try (Connection connection = connect(server);
        var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select name, setting from pg_settings")) {
      while (rows.next()) {
        settings.put(rows.getString("name"), rows.getString("setting"));
      }
    }
    return settings;
  }

  static void execute(EmbeddedServer server, String sql) throws SQLException {
    try (Connection connection = connect(server);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(EmbeddedServer server, String sql) throws SQLException {
    try (Connection connection = connect(server);
        var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static Connection connect(EmbeddedServer server) throws SQLException {
    return DriverManager.getConnection(server.url(), server.user(), server.password());
  }
}
