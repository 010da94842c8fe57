package daybreak.app.testing;

import daybreak.app.settings.Settings;
import daybreak.schema.sql.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** All connections for requests that a process may have, so that none is left for others. */
public final class TakenConnections implements AutoCloseable {

  private final List<Connection> taken = new ArrayList<>();

  /** Takes all of them, each as soon as it is free. */
  public static TakenConnections of(RunningApp app) throws SQLException {
    DataSource web = app.context().getBean("webDatabase", Database.class).dataSource();
    int share = app.context().getBean(Settings.class).connections().web();
    TakenConnections all = new TakenConnections();
    try {
      while (all.taken.size() < share) {
        all.taken.add(web.getConnection());
      }
      return all;
    } catch (SQLException e) {
      all.close();
      throw e;
    }
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : taken) {
      connection.close();
    }
  }
}
