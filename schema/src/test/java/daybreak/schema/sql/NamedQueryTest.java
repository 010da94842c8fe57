package daybreak.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NamedQueryTest {

  private static final Budget ONE_ROW = Budget.instant(1, 1);

  @Test
  void a_statement_begins_with_its_name() {
    NamedQuery query = NamedQuery.of("quiz.next-slot", "\n  select 1\n", ONE_ROW);

    assertThat(query.sql()).isEqualTo("/* quiz.next-slot */ select 1");
    assertThat(StatementMetrics.nameOf(query.sql())).isEqualTo(query.name());
  }

  @Test
  void refuses_a_name_without_a_capability() {
    assertThatThrownBy(() -> NamedQuery.of("page", "select 1", ONE_ROW))
        .hasMessage("Not a statement's name: page");
  }

  @Test
  void refuses_a_name_that_could_end_its_comment() {
    assertThatThrownBy(() -> NamedQuery.of("quiz.page */ drop", "select 1", ONE_ROW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refuses_a_name_in_capitals() {
    assertThatThrownBy(() -> NamedQuery.of("quiz.Page", "select 1", ONE_ROW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refuses_a_budget_of_nothing() {
    assertThatThrownBy(() -> Budget.instant(1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Budget.instant(-1, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
