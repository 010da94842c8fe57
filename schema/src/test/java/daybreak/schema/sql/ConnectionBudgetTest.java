package daybreak.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabaseExtension.class)
class ConnectionBudgetTest {

  private final Database database;

  ConnectionBudgetTest(TestDatabase database) {
    this.database = database.web();
  }

  @Test
  void the_standard_budget_is_55_connections_and_fits() {
    assertThat(ConnectionBudget.STANDARD.total()).isEqualTo(55);
    assertThatCode(() -> ConnectionBudget.STANDARD.checkFits(database)).doesNotThrowAnyException();
  }

  @Test
  void refuses_more_than_the_server_has() {
    assertThatThrownBy(() -> new ConnectionBudget(30, 15, 5, 5, 1_000).checkFits(database))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("The pools may need 1055 connections")
        .hasMessageContaining("max_connections");
  }

  @Test
  void refuses_more_than_a_role_may_hold() {
    assertThatThrownBy(() -> new ConnectionBudget(31, 15, 5, 5, 0).checkFits(database))
        .hasMessageContaining("need 31 connections")
        .hasMessageContaining("the limit of daybreak_web is 30");
    assertThatThrownBy(() -> new ConnectionBudget(30, 16, 5, 5, 0).checkFits(database))
        .hasMessageContaining("the limit of daybreak_worker is 15");
    assertThatThrownBy(() -> new ConnectionBudget(30, 15, 6, 5, 0).checkFits(database))
        .hasMessageContaining("the limit of daybreak_system is 5");
  }

  @Test
  void a_process_listens_once_and_the_cluster_twice_whatever_else_is_direct() {
    ConnectionBudget budget = new ConnectionBudget(30, 15, 5, 50, 0);

    assertThat(budget.ofProcess(PoolTier.DIRECT)).isEqualTo(1);
    assertThat(budget.of(PoolTier.DIRECT)).isEqualTo(2);
    assertThat(new ConnectionBudget(30, 15, 5, 1, 0).of(PoolTier.DIRECT)).isEqualTo(1);
  }

  @Test
  void what_is_played_again_has_the_rest_of_the_direct_ones() {
    assertThat(ConnectionBudget.STANDARD.of(PoolTier.REPLAY)).isEqualTo(3);
    assertThat(new ConnectionBudget(30, 15, 5, 1, 0).of(PoolTier.REPLAY)).isEqualTo(1);
  }

  @Test
  void refuses_a_tier_without_a_connection() {
    assertThatThrownBy(() -> new ConnectionBudget(30, 15, 0, 5, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
