package daybreak.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataAccessResourceFailureException;

/** Without a pooler; with one, the application's tests ask. */
@ExtendWith(TestDatabaseExtension.class)
class RouteTest {

  private final TestDatabase database;

  RouteTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void leads_straight_to_a_server_that_says_who_serves() {
    Route route = Route.of(source(database.url()));

    assertThat(route).isEqualTo(Route.STRAIGHT);
    assertThat(route.keepsStatements()).isTrue();
  }

  @Test
  void is_not_known_where_nobody_answers() {
    assertThatThrownBy(() -> Route.of(source("jdbc:postgresql://127.0.0.1:1/nowhere")))
        .isInstanceOf(DataAccessResourceFailureException.class)
        .matches(SqlFault.OUTAGE::isIn);
  }

  private LoginSource source(String url) {
    return LoginSource.of(PoolTier.SYSTEM, url, database.logins());
  }
}
