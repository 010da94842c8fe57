package daybreak.schema.sql;

import java.util.List;

/**
 * Names for the statements of Axon's {@code JdbcTokenStore}, which come without: told apart by how
 * they begin and end, the first that fits.
 */
record TokenStatement(String name, String beginning, String end) {

  private static final List<TokenStatement> ALL =
      List.of(
          new TokenStatement("token.store", "UPDATE projection.token SET token =", ""),
          new TokenStatement("token.take-over", "UPDATE projection.token SET owner = ?, token", ""),
          new TokenStatement("token.release", "UPDATE projection.token", "AND owner = ?"),
          new TokenStatement("token.claim", "UPDATE projection.token", "AND segment = ?"),
          new TokenStatement("token.initialize", "INSERT INTO projection.token ", ""),
          new TokenStatement("token.delete", "DELETE FROM projection.token ", ""),
          new TokenStatement("token.validate", "SELECT count(*) as ", ""),
          new TokenStatement("token.segments", "SELECT segment FROM projection.token ", ""),
          new TokenStatement("token.available", "SELECT * FROM projection.token ", ""),
          new TokenStatement("token.fetch", "SELECT processor_name, segment,", "FOR UPDATE"),
          new TokenStatement("token.configuration", "SELECT processor_name, segment,", ""));

  /** The statement with its name in front if it is the token store's, else as it is. */
  static String named(String sql) {
    if (sql.startsWith("/*")) {
      return sql;
    }
    for (TokenStatement statement : ALL) {
      if (statement.fits(sql)) {
        return "/* " + statement.name + " */ " + sql;
      }
    }
    return sql;
  }

  private boolean fits(String sql) {
    return sql.startsWith(beginning) && sql.contains(" projection.token ") && sql.endsWith(end);
  }
}
