package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.AppProcess;
import daybreak.app.testing.Client;
import daybreak.app.testing.Cluster;
import daybreak.app.testing.Reply;
import daybreak.schema.testing.OwnServer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How processes of one Daybreak come to their database, on a server that asks for passwords. */
final class ClusterTest {

  private static final Duration LIMIT = Duration.ofSeconds(90);

  private static final String SESSIONS =
      """
      select distinct usename || ' ' || substring(application_name from '^[^@]*@') as who
        from pg_stat_activity
       where usename like 'daybreak%'
       order by who
      """;

  private static final String PROCESSES =
      """
      select count(distinct substring(application_name from '@.*$'))
        from pg_stat_activity
       where usename like 'daybreak%'
      """;

  private OwnServer server;
  private Cluster cluster;

  @BeforeEach
  void start() throws IOException, SQLException {
    server = OwnServer.start();
    cluster = new Cluster(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void several_processes_at_once_on_an_empty_database_all_come_up() throws Exception {
    try (AppProcess first = cluster.administered("--daybreak.tier=web");
        AppProcess second = cluster.administered("--daybreak.tier=worker");
        AppProcess third = cluster.administered("--daybreak.tier=web");
        AppProcess fourth = cluster.administered("--daybreak.tier=worker")) {
      for (AppProcess process : List.of(first, second, third, fourth)) {
        assertThat(process.client().get("/actuator/health/readiness").status()).isEqualTo(200);
      }
      assertThat(shown(first.client(), third.client())).contains("Geology");
    }
  }

  @Test
  void who_never_migrates_waits_for_who_does_and_logs_in_as_its_own_roles() throws Exception {
    try (AppProcess web = cluster.knowing(List.of("web", "system"), "--daybreak.tier=web");
        AppProcess worker =
            cluster.knowing(
                List.of("worker", "system", "listener", "replay"), "--daybreak.tier=worker")) {
      for (AppProcess waiting : List.of(web, worker)) {
        await()
            .atMost(LIMIT)
            .until(() -> waiting.output().contains("Daybreak waits for its database: FATAL: "));
      }
      try (AppProcess migrating = cluster.migrating()) {
        assertThat(migrating.exitCode()).isZero();
        assertThat(migrating.output())
            .contains("The database is brought up to date.")
            .doesNotContain("answers", "Exception");
      }

      assertThat(shown(web.client(), web.client())).contains("Geology");
      assertThat(worker.client().get("/actuator/health/readiness").status()).isEqualTo(200);
      await()
          .atMost(LIMIT)
          .untilAsserted(() ->
              assertThat(server.texts(SESSIONS))
                  .isEqualTo(
                      "daybreak_listener daybreak-direct@, daybreak_system daybreak-system@,"
                          + " daybreak_web daybreak-web@, daybreak_worker daybreak-worker@"));
      assertThat(server.texts(PROCESSES)).isEqualTo("2");
    }
  }

  @Test
  void a_web_process_waits_for_room_and_logs_in_as_no_worker() throws Exception {
    assertThat(cluster.migrate()).isZero();
    server.execute("alter role daybreak_web connection limit 0");
    try (AppProcess web = cluster.knowing(List.of("web", "system"), "--daybreak.tier=web")) {
      await()
          .atMost(LIMIT)
          .until(() ->
              web.output()
                  .contains("waits for its database: FATAL: too many connections for role"));
      server.execute("alter role daybreak_web connection limit 30");

      Client admin = web.client().as("content-admin");
      assertThat(admin.get("/api/subjects").status()).isEqualTo(200);
      assertThat(added(admin).status()).isEqualTo(201);
      assertThat(server.texts(SESSIONS))
          .isEqualTo("daybreak_system daybreak-system@, daybreak_web daybreak-web@");
    }
  }

  @Test
  void the_run_that_migrates_sets_the_roles_limits_anew() throws Exception {
    String limit = "select rolconnlimit from pg_roles where rolname = 'daybreak_web'";
    assertThat(cluster.migrate()).isZero();
    assertThat(server.texts(limit)).isEqualTo("30");
    assertThat(cluster.migrate("--daybreak.connections.web=21")).isZero();
    assertThat(server.texts(limit)).isEqualTo("21");
  }

  @Test
  void what_waiting_can_not_mend_ends_the_start_in_plain_words() throws Exception {
    assertThat(cluster.migrate()).isZero();
    server.create("empty");
    String impatient = "--daybreak.postgres.start-limit=1s";
    String web = "--daybreak.tier=web";
    List<String> roles = List.of("web", "system");

    assertEnds(
        cluster.knowing(roles, web, impatient, "--spring.datasource.url=" + server.url("nowhere")),
        "database \"nowhere\" does not exist");
    assertEnds(
        cluster.knowing(roles, web, impatient, "--spring.datasource.url=" + server.url("empty")),
        "The schema is of version 0, and this release needs");
    assertEnds(
        cluster.knowing(
            List.of("system"), web, impatient, "--daybreak.postgres.passwords.web=wrong"),
        "password authentication failed for user \"daybreak_web\"");
    assertEnds(
        cluster.knowing(roles, web, "--daybreak.connections.others=1000"),
        "The pools may need 1055 connections");
    assertEnds(
        cluster.administered("--spring.datasource.url=" + server.url("nowhere")),
        "database \"nowhere\" does not exist");
  }

  @Test
  void what_there_is_not_can_not_be_printed() throws Exception {
    assertEnds(
        cluster.administered("--daybreak.print=money"),
        "There is nothing to print by the name money.");
  }

  private static void assertEnds(AppProcess process, String words) throws Exception {
    try (process) {
      assertThat(process.exitCode()).isEqualTo(1);
      assertThat(process.output()).contains(words).doesNotContain("\tat ", "Exception");
    }
  }

  private static Reply added(Client admin) {
    return admin.post("/api/content/subjects", "{\"title\":\"Geology\"}");
  }

  /** What the reader sees of what the writer has written. */
  private static String shown(Client writer, Client reader) {
    Reply added = added(writer.as("content-admin"));
    assertThat(added.status()).as(added.body()).isEqualTo(201);
    String position = added.header("Daybreak-Position");
    Client analyst = reader.as("analyst");
    return await()
        .atMost(LIMIT)
        .until(
            () -> analyst.get("/api/subjects", "Daybreak-Min-Position", position),
            page -> page.header("Daybreak-Position").equals(position))
        .body();
  }
}
