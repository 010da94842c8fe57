package daybreak.app.postgres;

import static daybreak.app.testing.PooledDatabase.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.app.testing.PooledDatabase;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.LoginSource;
import daybreak.schema.sql.Logins;
import daybreak.schema.sql.PoolTier;
import daybreak.schema.sql.PoolerConsole;
import daybreak.schema.sql.Sample;
import daybreak.schema.sql.Sampler;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a real PgBouncer's console tells, and whom. */
final class PoolerConsoleTest {

  private static PooledDatabase database;

  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final Sampler sampler = new Sampler(meters);

  @BeforeAll
  static void start() throws IOException, SQLException {
    database = PooledDatabase.start();
  }

  @AfterAll
  static void stop() throws IOException {
    if (database != null) {
      database.close();
    }
  }

  /** The driver sends a SET to whatever it takes for an old server. */
  @Test
  void monitoring_may_enter_the_console_and_change_nothing_and_others_may_not() {
    assertThatThrownBy(() -> console(DatabaseRole.MONITOR).close())
        .hasMessageContaining("admin access needed");
    assertThatThrownBy(() -> console(DatabaseRole.WEB).close()).hasMessageContaining("not allowed");
  }

  @Test
  void a_worker_is_told_how_full_each_pool_is() throws SQLException {
    try (Connection _ = inTransaction();
        Sample _ = shown(database.logins())) {
      sampler.lookNow();

      assertThat(figure("pooler.clients", "system", "state", "active")).isPositive();
      assertThat(figure("pooler.clients", "web", "state", "waiting")).isZero();
      assertThat(figure("pooler.servers", "system")).isPositive();
      assertThat(figure("pooler.wait", "system")).isZero();
    }
  }

  @Test
  void a_worker_is_told_with_its_next_password_too() {
    Logins.Login login = database.logins().of(DatabaseRole.WORKER);
    Logins changing =
        Logins.derivedFrom(null, Map.of(DatabaseRole.WORKER, "gone"))
            .changingTo(Map.of(DatabaseRole.WORKER, login.password()));

    try (Sample _ = shown(changing)) {
      sampler.lookNow();

      assertThat(figure("pooler.clients", "web", "state", "waiting")).isZero();
    }
  }

  private Sample shown(Logins logins) {
    LoginSource worker = LoginSource.of(PoolTier.WORKER, database.pooledUrl(), logins);
    return PoolerConsole.shown(worker.withoutPreparedStatements(), sampler, meters);
  }

  private double figure(String name, String pool, String... more) {
    return meters.get(name).tag("pool", pool).tags(more).gauge().value();
  }

  private static Connection console(DatabaseRole role) throws SQLException {
    Logins.Login login = database.logins().of(role);
    return DriverManager.getConnection(database.pooler().console(), login.user(), login.password());
  }

  private static Connection inTransaction() throws SQLException {
    Connection connection = database.pooled(DatabaseRole.SYSTEM);
    connection.setAutoCommit(false);
    var _ = one(connection, "select 1");
    return connection;
  }
}
