package daybreak.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.PooledDatabase;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.ConnectionBudget;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.LoginSource;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.sql.Pool;
import daybreak.schema.sql.PoolTier;
import daybreak.schema.sql.SqlFault;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A pool behind a pooler whose server is away. */
final class PooledOutageTest {

  private static final Duration RECOVERY = Duration.ofSeconds(5);
  private static final NamedQuery ONE =
      NamedQuery.of("outage.one-pooled", "select 1 as one", Budget.instant(1, 1));

  @Test
  void one_whose_first_connection_led_to_no_server_works_once_there_is_one()
      throws IOException, SQLException {
    try (PooledDatabase database = PooledDatabase.start()) {
      database.pooled(DatabaseRole.WEB).close();
      try (Pool pool = open(database)) {
        database.stopServer();
        assertThat(SqlFault.of(catchThrowable(() -> one(pool)))).contains(SqlFault.OUTAGE);

        database.startServerAgain();

        await().atMost(RECOVERY).ignoreExceptions().until(() -> one(pool), one -> one == 1);
      }
    }
  }

  private static Pool open(PooledDatabase database) {
    LoginSource source =
        LoginSource.of(PoolTier.WEB, database.pooledUrl(), database.logins())
            .withoutPreparedStatements();
    return Pool.open(PoolTier.WEB, source, ConnectionBudget.STANDARD, new SimpleMeterRegistry());
  }

  private static int one(Pool pool) {
    return pool.database().call(ONE).single(row -> row.intValue("one"));
  }
}
