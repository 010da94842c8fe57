package daybreak.saga.plan;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.Statements;
import daybreak.schema.testing.WrittenTables;
import org.junit.jupiter.api.Test;

/** Whose the queues are. */
class OwnTablesTest {

  @Test
  void sagas_write_what_is_in_the_schema_of_plans_and_nothing_else() {
    assertThat(
            Statements.in("daybreak.saga").values().stream()
                .map(NamedQuery::sql)
                .flatMap(sql -> WrittenTables.of(sql).stream()))
        .contains("plan.generation")
        .allMatch(table -> table.startsWith("plan."));
  }
}
