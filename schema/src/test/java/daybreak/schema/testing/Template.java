package daybreak.schema.testing;

import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The migrated database that test databases are copied from. Its name holds a hash of the
 * migrations, so a changed migration makes another template on a server that lives on.
 */
final class Template {

  private static final String NAME = "template_" + hash();
  private static final String MADE = "select from pg_database where datname = ?";
  private static final String LOCK = "select pg_advisory_lock(hashtext('daybreak.template'))";

  private static final List<DatabaseRole> ROLES_OF_FEW =
      List.of(
          DatabaseRole.LISTENER, DatabaseRole.REPLAY, DatabaseRole.ANALYST, DatabaseRole.MONITOR);

  private Template() {}

  /** The template's name; it exists from then on. */
  static synchronized String name(TestServer server) {
    try (Connection connection = server.connect();
        PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.execute();
      if (!made(connection)) {
        make(server);
      }
      return NAME;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Under another name until it is migrated, so that no half-made one is copied. */
  private static void make(TestServer server) {
    String unfinished = NAME + "_unfinished";
    server.execute(
        "drop database if exists " + unfinished + " with (force)", "create database " + unfinished);
    Migrations.run(server.url(unfinished), TestServer.ADMIN, TestServer.PASSWORD);
    letInAsManyAsTestsAre(server);
    server.execute("alter database " + unfinished + " rename to " + NAME);
  }

  /** A role's limit is one database's share, but of a server's roles; here they are of many. */
  private static void letInAsManyAsTestsAre(TestServer server) {
    for (DatabaseRole role : ROLES_OF_FEW) {
      server.execute("alter role " + role.roleName() + " connection limit -1");
    }
  }

  private static boolean made(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(MADE)) {
      statement.setString(1, NAME);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Resource[] migrations =
          new PathMatchingResourcePatternResolver().getResources("classpath*:db/**/*.sql");
      Stream.of(migrations)
          .sorted(Comparator.comparing(resource -> String.valueOf(resource.getFilename())))
          .forEach(migration -> digest.update(content(migration)));
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] content(Resource migration) {
    try {
      return migration.getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
