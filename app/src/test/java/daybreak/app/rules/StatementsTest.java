package daybreak.app.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/** Every statement of every module, held against the migrated schema. */
@ExtendWith(TestDatabaseExtension.class)
final class StatementsTest {

  private static final NamedQuery BROKEN =
      NamedQuery.of("offending.statement", "select missing from nowhere", Budget.instant(1, 1));

  private final TestDatabase database;

  StatementsTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void each_prepares_against_the_migrated_schema() throws SQLException {
    try (Connection connection = database.connect(DatabaseRole.MIGRATOR)) {
      StatementIds.seeReadTables(connection);
      for (NamedQuery statement : TheStatements.ofToday()) {
        assertThatCode(() -> prepare(connection, statement)).doesNotThrowAnyException();
      }
    }
  }

  @Test
  void one_that_does_not_prepare_is_found() throws SQLException {
    try (Connection connection = database.connect(DatabaseRole.MIGRATOR)) {
      assertThatThrownBy(() -> prepare(connection, BROKEN)).hasStackTraceContaining("nowhere");
    }
  }

  @Test
  void each_has_a_name_of_its_own() {
    Map<String, Long> uses =
        TheStatements.all().stream()
            .collect(Collectors.groupingBy(NamedQuery::name, Collectors.counting()));
    assertThat(uses).allSatisfy((name, count) -> assertThat(count).as(name).isEqualTo(1));
  }

  @Test
  void each_has_a_budget() {
    assertThat(TheStatements.all())
        .isNotEmpty()
        .allSatisfy(statement -> assertThat(statement.budget().buffers()).isPositive());
  }

  @Test
  void each_is_a_constant_by_itself() {
    assertThat(TheStatements.typesThatHideSome()).isEmpty();
  }

  @Test
  void a_name_that_the_file_of_statements_does_not_have_is_written_into_it_by_hand() {
    assertThat(StatementsFile.unnamed(TheStatements.all()))
        .as("new names, lest one that is only named anew begins with another budget")
        .isEmpty();
    assertThat(StatementsFile.unnamed(List.of(BROKEN)))
        .containsExactly("offending.statement instant 1 rows 1 buffers\n");
  }

  @Test
  void the_file_of_statements_tells_what_each_may_cost_and_that_never_rises() throws IOException {
    List<NamedQuery> all = TheStatements.all();
    assertThat(StatementsFile.raised(all)).as("a rise is written by hand, and reviewed").isEmpty();
    if (StatementsFile.unnamed(all).isEmpty() && StatementsFile.isToBeWritten()) {
      Files.writeString(StatementsFile.PATH, StatementsFile.text(all));
    }
    assertThat(StatementsFile.PATH).hasContent(StatementsFile.text(all));
  }

  @Test
  void a_budget_that_allows_more_of_anything_is_a_rise() {
    Budget page = Budget.page(10, 100);

    assertThat(StatementsFile.allowsMore(Budget.page(11, 100), page)).isTrue();
    assertThat(StatementsFile.allowsMore(Budget.page(10, 101), page)).isTrue();
    assertThat(StatementsFile.allowsMore(Budget.batch(10, 100), page)).isTrue();
    assertThat(StatementsFile.allowsMore(page, page.answeredByIndexOnly())).isTrue();
    assertThat(StatementsFile.allowsMore(Budget.instant(9, 99), page)).isFalse();
    assertThat(StatementsFile.allowsMore(page.answeredByIndexOnly(), page)).isFalse();
  }

  static void prepare(Connection connection, NamedQuery statement) throws SQLException {
    SQLException failure = null;
    for (String reading : new ArrayParameters(connection).readings(statement.sql())) {
      failure = failureOf(connection, reading);
      if (failure == null) {
        return;
      }
    }
    throw new SQLException(statement.name(), failure);
  }

  private static @Nullable SQLException failureOf(Connection connection, String sql) {
    String positional =
        NamedParameterUtils.substituteNamedParameters(sql, new MapSqlParameterSource());
    try (PreparedStatement prepared = connection.prepareStatement(positional)) {
      var _ = prepared.getParameterMetaData();
      return null;
    } catch (SQLException e) {
      return e;
    }
  }
}
