package daybreak.load.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import daybreak.load.bench.BenchServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the journeys ask of the database, they can ask of a migrated one. */
final class JourneySqlTest {

  private static BenchServer server;
  private static HikariDataSource administrator;

  @BeforeAll
  static void start() throws Exception {
    server = new BenchServer();
    administrator = server.bank("journeys").administratorPool(1);
  }

  @AfterAll
  static void stop() throws Exception {
    administrator.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        JourneySql.PLANS,
        JourneySql.PLANS_OF_MIDNIGHT,
        JourneySql.PLANS_TWICE,
        JourneySql.BACKENDS,
        JourneySql.LAST_POSITION
      })
  void an_empty_bank_has_nothing(String statement) throws SQLException {
    try (Connection connection = administrator.getConnection();
        Statement asked = connection.createStatement();
        ResultSet row = asked.executeQuery(statement)) {
      assertThat(row.next()).isTrue();
      assertThat(row.getLong(1)).isZero();
    }
  }
}
