package daybreak.schema.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where the tests' server listens: its host and its port, with a colon between them. */
record ServerAddress(String hostAndPort) {

  static ServerAddress of(String host, int port) {
    return new ServerAddress(host + ":" + port);
  }

  String url(String database) {
    return "jdbc:postgresql://" + hostAndPort + "/" + database;
  }

  /** Whether a server lets its superuser in. */
  boolean answers() {
    try (Connection connection =
        DriverManager.getConnection(url(TestServer.ADMIN), TestServer.ADMIN, TestServer.PASSWORD)) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }
}
