package daybreak.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.testing.PooledDatabase;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.NamedQuery;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every statement, prepared through a real pooler by one who logs in there. */
final class PooledStatementsTest {

  @Test
  void each_is_prepared_by_a_role_of_the_pools() throws IOException, SQLException {
    try (PooledDatabase database = PooledDatabase.start();
        Connection web = database.pooled(DatabaseRole.WEB);
        Connection worker = database.pooled(DatabaseRole.WORKER);
        Connection system = database.pooled(DatabaseRole.SYSTEM)) {
      List<Connection> roles = List.of(worker, web, system);
      assertThat(TheStatements.ofToday())
          .hasSizeGreaterThan(100)
          .filteredOn(statement -> roles.stream().noneMatch(role -> isPrepared(role, statement)))
          .isEmpty();
    }
  }

  private static boolean isPrepared(Connection connection, NamedQuery statement) {
    try {
      StatementsTest.prepare(connection, statement);
      return true;
    } catch (SQLException e) {
      return false;
    }
  }
}
