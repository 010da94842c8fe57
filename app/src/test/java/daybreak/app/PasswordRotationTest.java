package daybreak.app;

import static daybreak.app.testing.PooledApps.client;
import static daybreak.app.testing.PooledApps.password;
import static daybreak.app.testing.PooledDatabase.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.Client;
import daybreak.app.testing.PooledApps;
import daybreak.app.testing.PooledDatabase;
import daybreak.schema.sql.ConnectionBudget;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.Logins;
import daybreak.schema.sql.Migrations;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The steps of docs/operations.md by which a role gets another password behind a pooler. */
final class PasswordRotationTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Duration OFTEN = Duration.ofMillis(5);
  private static final int CALLERS = 16;
  private static final long ENOUGH = 500;
  private static final String END_ALL =
      "select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = 'daybreak_web'";

  private static final String OPEN_SINCE_BEFORE =
      """
      select count(*)
        from pg_stat_activity
       where usename = 'daybreak_web' and backend_start < '%s'
      """;

  private final Map<Integer, Long> answers = new ConcurrentHashMap<>();
  private volatile boolean ended;

  @Test
  void no_request_fails_while_a_password_changes() throws Exception {
    try (PooledDatabase database = PooledDatabase.start()) {
      Logins changed = changed(database);
      PooledApps apps = new PooledApps(database);
      try (var web = apps.web(password("next-passwords", changed, DatabaseRole.WEB));
          ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
        Client learner = client(web).as("learner");
        try {
          for (int caller = 0; caller < CALLERS; caller++) {
            callers.execute(() -> ask(learner));
          }
          awaitMore();
          change(database, changed);
          awaitMore();
        } finally {
          ended = true;
        }
      }
      assertThat(answers.keySet()).isEqualTo(Set.of(200));
    }
  }

  private void ask(Client learner) {
    while (!ended) {
      answers.merge(learner.get("/api/subjects").status(), 1L, Long::sum);
    }
  }

  private void awaitMore() {
    long before = answers.getOrDefault(200, 0L);
    await().atMost(LIMIT).until(() -> answers.getOrDefault(200, 0L) > before + ENOUGH);
  }

  private static Logins changed(PooledDatabase database) {
    return Logins.derivedFrom(
        database.adminPassword(), Map.of(DatabaseRole.WEB, "another-password"));
  }

  /**
   * The pooler first: it opens its connections anew, which it still can with the keys that it has.
   * Then the server, as soon as it has; and one login, for the pooler to have the new keys.
   */
  private static void change(PooledDatabase database, Logins changed) throws Exception {
    try (Connection admin = database.admin();
        Statement alter = admin.createStatement()) {
      String told = one(admin, "select clock_timestamp()");
      database.pooler().admit(changed);
      await()
          .pollInterval(OFTEN)
          .atMost(LIMIT)
          .until(() -> one(admin, OPEN_SINCE_BEFORE.formatted(told)).equals("0"));
      alter.execute(
          "alter role daybreak_web password '%s'".formatted(changed.verifier(DatabaseRole.WEB)));
    }
    await().atMost(LIMIT).until(() -> isAdmitted(database, changed));
    Migrations.run(
        database.directUrl(),
        new Migrations.Administrator(database.adminUser(), database.adminPassword()),
        changed,
        ConnectionBudget.STANDARD);
  }

  private static boolean isAdmitted(PooledDatabase database, Logins changed) {
    try (Connection web = database.pooled(changed.of(DatabaseRole.WEB))) {
      return one(web, "select 1").equals("1");
    } catch (SQLException e) {
      return false;
    }
  }

  @Test
  void what_is_connected_afterwards_has_the_new_password() throws Exception {
    try (PooledDatabase database = PooledDatabase.start()) {
      Logins changed = changed(database);
      PooledApps apps = new PooledApps(database);
      try (var web = apps.web(password("next-passwords", changed, DatabaseRole.WEB));
          Connection admin = database.admin()) {
        Client learner = client(web).as("learner");
        assertThat(learner.get("/api/subjects").status()).isEqualTo(200);
        change(database, changed);
        assertThat(one(admin, END_ALL)).isNotEqualTo("0");
        await().atMost(LIMIT).until(() -> learner.get("/api/subjects").status() == 200);
      }
    }
  }
}
