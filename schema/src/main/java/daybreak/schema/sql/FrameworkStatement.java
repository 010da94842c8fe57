package daybreak.schema.sql;

import java.util.List;

/**
 * Names for the statements of Axon's {@code JdbcTokenStore} and {@code JdbcSagaStore} and of
 * db-scheduler, which come without: told apart by their table, and by how they begin and end, the
 * first that fits.
 */
record FrameworkStatement(String name, String table, String beginning, String end) {

  private static final String TOKEN = " projection.token ";
  private static final String SAGA = " plan.saga";
  private static final String ASSOCIATION = " plan.saga_association";
  private static final String DEADLINE = " plan.deadline";

  private static final List<FrameworkStatement> ALL =
      List.of(
          of("token.store", TOKEN, "UPDATE projection.token SET token ="),
          new FrameworkStatement("token.release", TOKEN, "UPDATE", "AND owner = ?"),
          new FrameworkStatement("token.claim", TOKEN, "UPDATE", "AND segment = ?"),
          of("token.initialize", TOKEN, "INSERT"),
          of("token.delete", TOKEN, "DELETE"),
          of("token.validate", TOKEN, "SELECT count(*) as "),
          of("token.segments", TOKEN, "SELECT segment FROM projection.token "),
          of("token.available", TOKEN, "SELECT * FROM projection.token "),
          new FrameworkStatement(
              "token.fetch", TOKEN, "SELECT processor_name, segment,", "FOR UPDATE"),
          of("token.configuration", TOKEN, "SELECT processor_name, segment,"),
          of("saga.associations", ASSOCIATION, "SELECT"),
          of("saga.associate", ASSOCIATION, "INSERT"),
          of("saga.dissociate", ASSOCIATION, "DELETE"),
          of("saga.load", SAGA, "SELECT"),
          of("saga.insert", SAGA, "INSERT"),
          of("saga.update", SAGA, "UPDATE"),
          of("saga.delete", SAGA, "DELETE"),
          of("deadline.find", DEADLINE, "SELECT"),
          of("deadline.schedule", DEADLINE, "INSERT"),
          of("deadline.mark", DEADLINE, "UPDATE"),
          of("deadline.remove", DEADLINE, "DELETE"));

  private static FrameworkStatement of(String name, String table, String beginning) {
    return new FrameworkStatement(name, table, beginning, "");
  }

  /** The statement with its name in front if it is a framework's, else as it is. */
  static String named(String sql) {
    if (sql.startsWith("/*")) {
      return sql;
    }
    for (FrameworkStatement statement : ALL) {
      if (statement.fits(sql)) {
        return "/* " + statement.name + " */ " + sql;
      }
    }
    return sql;
  }

  private boolean fits(String sql) {
    return sql.regionMatches(true, 0, beginning, 0, beginning.length())
        && (sql + " ").contains(table)
        && sql.endsWith(end);
  }
}
