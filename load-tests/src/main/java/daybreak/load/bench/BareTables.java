package daybreak.load.bench;

import daybreak.load.bench.BenchServer.Bank;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The rows that the read tables have, brought by COPY into tables that have nothing but columns,
 * and then the indexes: the least that it costs to have those tables once more.
 */
final class BareTables {

  private static final String TABLES =
      "select schemaname || '.' || tablename from pg_tables"
          + " where schemaname in ('content', 'learner') order by 1";

  private static final String INDEXES =
      """
      select regexp_replace(indexdef, ' ON (ONLY )?(content|learner)\\.', ' ON bare.')
        from pg_indexes
       where schemaname in ('content', 'learner')
       order by 1
      """;

  private final DataSource administrator;

  BareTables(DataSource administrator) {
    this.administrator = administrator;
  }

  /** Seconds to fill all of them and to make their indexes. */
  double seconds() throws SQLException, IOException {
    Bank.execute(administrator, "drop schema if exists bare cascade", "create schema bare");
    double seconds = 0;
    for (String table : texts(TABLES)) {
      seconds += filled(table);
    }
    for (String index : texts(INDEXES)) {
      seconds += executed(index);
    }
    Bank.execute(administrator, "drop schema bare cascade");
    return seconds;
  }

  private double filled(String table) throws SQLException, IOException {
    String bare = "bare" + table.substring(table.indexOf('.'));
    Bank.execute(administrator, "create table %s as table %s with no data".formatted(bare, table));
    Path rows = Files.createTempFile(Path.of("target"), "rows", ".copy");
    try (Connection connection = administrator.getConnection()) {
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      try (OutputStream out = Files.newOutputStream(rows)) {
        long _ = copy.copyOut("copy (select * from %s) to stdout binary".formatted(table), out);
      }
      long start = System.nanoTime();
      try (InputStream in = Files.newInputStream(rows)) {
        long _ = copy.copyIn("copy %s from stdin (format binary)".formatted(bare), in);
      }
      return (System.nanoTime() - start) / 1e9;
    } finally {
      Files.delete(rows);
    }
  }

  private double executed(String statement) throws SQLException {
    long start = System.nanoTime();
    Bank.execute(administrator, statement);
    return (System.nanoTime() - start) / 1e9;
  }

  private List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = administrator.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
