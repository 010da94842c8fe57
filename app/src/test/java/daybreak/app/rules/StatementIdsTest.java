package daybreak.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.freshness.Positions;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Our names of statements, joined to the server's statistics of them. */
@ExtendWith(TestDatabaseExtension.class)
final class StatementIdsTest {

  private static final String CALLS =
      """
      select coalesce(sum(counted.calls), 0)
        from public.pg_stat_statements counted
        join pg_catalog.pg_database on pg_database.oid = counted.dbid
       where counted.queryid = ? and pg_database.datname = current_database()
      """;

  private final TestDatabase database;

  StatementIdsTest(TestDatabase database) {
    this.database = database;
  }

  /** The server forgets comments: two names of one shape would be counted as one. */
  @Test
  void each_name_has_an_id_of_its_own() throws SQLException {
    Map<Long, Set<String>> names = new TreeMap<>();
    try (Connection admin = database.connectAsAdminInPlainText()) {
      StatementIds ids = new StatementIds(admin);
      for (NamedQuery statement : TheStatements.ofToday()) {
        ids.of(statement)
            .ifPresent(id -> names.computeIfAbsent(id, _ -> new TreeSet<>()).add(statement.name()));
      }
    }
    assertThat(names).hasSizeGreaterThan(150);
    assertThat(names.values()).allSatisfy(sharing -> assertThat(sharing).hasSize(1));
  }

  @Test
  void a_statement_is_counted_under_its_id_in_the_extension_that_migrations_make()
      throws SQLException {
    try (Connection admin = database.connectAsAdminInPlainText()) {
      long id = new StatementIds(admin).of(head()).orElseThrow();
      long before = calls(admin, id);

      var _ = Positions.head(database.web());
      var _ = Positions.head(database.worker());

      assertThat(calls(admin, id)).isEqualTo(before + 2);
    }
  }

  private static NamedQuery head() {
    return TheStatements.ofToday().stream()
        .filter(statement -> statement.name().equals("event.head"))
        .findFirst()
        .orElseThrow();
  }

  private static long calls(Connection admin, long id) throws SQLException {
    try (PreparedStatement statement = admin.prepareStatement(CALLS)) {
      statement.setLong(1, id);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
