package daybreak.app.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** They meet the schema of their time, where the migration's own test runs each of them. */
  private static final Set<String> OF_MIGRATIONS = Set.of("WrongAnswersSql");

  private static final Path FILE =
      Sources.ROOT.resolve("app/src/main/resources/daybreak/app/statements.txt");

  private final TestDatabase database;

  StatementsTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void each_prepares_against_the_migrated_schema() throws SQLException {
    try (Connection connection = database.connect(DatabaseRole.MIGRATOR)) {
      for (NamedQuery statement : statementsOfToday()) {
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
        statements().stream()
            .collect(Collectors.groupingBy(NamedQuery::name, Collectors.counting()));
    assertThat(uses).allSatisfy((name, count) -> assertThat(count).as(name).isEqualTo(1));
  }

  @Test
  void each_has_a_budget() {
    assertThat(statements())
        .isNotEmpty()
        .allSatisfy(statement -> assertThat(statement.budget().buffers()).isPositive());
  }

  @Test
  void the_file_of_statements_tells_what_each_may_cost() throws IOException {
    String written =
        statements().stream()
            .sorted(Comparator.comparing(NamedQuery::name))
            .map(StatementsTest::line)
            .collect(Collectors.joining());
    if ("write".equals(System.getProperty("statements"))) {
      Files.writeString(FILE, written);
    }
    assertThat(FILE).hasContent(written);
  }

  private static String line(NamedQuery statement) {
    Budget budget = statement.budget();
    return "%s %s %s rows %s buffers%s\n"
        .formatted(
            statement.name(),
            budget.pace().name().toLowerCase(Locale.ROOT),
            budget.rows(),
            budget.buffers(),
            budget.indexOnly() ? ", index only" : "");
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

  private static List<NamedQuery> statements() {
    return statements(_ -> true);
  }

  static List<NamedQuery> statementsOfToday() {
    return statements(type -> !OF_MIGRATIONS.contains(type.getSimpleName()));
  }

  private static List<NamedQuery> statements(Predicate<JavaClass> ofClasses) {
    return Classes.ofTheHouse().stream()
        .filter(ofClasses)
        .flatMap(StatementsTest::constants)
        .map(StatementsTest::value)
        .toList();
  }

  private static Stream<JavaField> constants(JavaClass type) {
    return type.getFields().stream()
        .filter(field -> field.getRawType().isEquivalentTo(NamedQuery.class))
        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC));
  }

  private static NamedQuery value(JavaField constant) {
    try {
      Field field = constant.reflect();
      field.setAccessible(true);
      return (NamedQuery) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
