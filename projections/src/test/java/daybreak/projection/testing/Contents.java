package daybreak.projection.testing;

import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the tables of any schema hold, to be compared: each row as JSON, in any order. */
public final class Contents {

  private Contents() {}

  /** By the names of the tables. */
  public static Map<String, List<String>> of(TestDatabase database, String schema)
      throws SQLException {
    Map<String, List<String>> contents = new TreeMap<>();
    try (Connection owner = database.connect(DatabaseRole.MIGRATOR)) {
      for (String table :
          texts(owner, "select tablename from pg_tables where schemaname = '" + schema + "'")) {
        contents.put(
            table,
            texts(
                owner, "select to_jsonb(t)::text from " + schema + "." + table + " t order by 1"));
      }
    }
    return contents;
  }

  /** The first column of a query's rows. */
  public static List<String> texts(Connection session, String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = session.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
