package daybreak.load.bench;

import com.zaxxer.hikari.HikariDataSource;
import daybreak.schema.sql.Logins;
import daybreak.schema.sql.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

/** The benchmark's own PostgreSQL server, durable as the product's embedded one is. */
public final class BenchServer implements AutoCloseable {

  private static final String ADMINISTRATOR = "postgres";
  private static final Map<String, String> SETTINGS =
      Map.of(
          "fsync", "on",
          "synchronous_commit", "on",
          "max_connections", "90",
          "shared_preload_libraries", "pg_stat_statements,auto_explain");

  private final EmbeddedPostgres server;

  /** Starts one that is empty. */
  public BenchServer() throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(1));
    SETTINGS.forEach(builder::setServerConfig);
    server = builder.start();
  }

  /** A migrated database of that name, empty. */
  public Bank bank(String name) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name;
    return new Bank(
        url, ADMINISTRATOR, ADMINISTRATOR, Migrations.run(url, ADMINISTRATOR, ADMINISTRATOR));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  /** One migrated database and how to log in to it. */
  public record Bank(String url, String user, String password, Logins logins) {

    /** At most so many connections as the administrator, for baselines. */
    public HikariDataSource administratorPool(int size) {
      HikariDataSource pool = new HikariDataSource();
      pool.setJdbcUrl(url);
      pool.setUsername(user);
      pool.setPassword(password);
      pool.setMaximumPoolSize(size);
      pool.setMinimumIdle(0);
      pool.setConnectionTimeout(Duration.ofMinutes(2).toMillis());
      return pool;
    }

    /** Runs statements as the administrator. */
    public static void execute(DataSource administrator, String... statements) throws SQLException {
      try (Connection connection = administrator.getConnection();
          Statement statement = connection.createStatement()) {
        for (String sql : statements) {
          statement.execute(sql);
        }
      }
    }
  }
}
