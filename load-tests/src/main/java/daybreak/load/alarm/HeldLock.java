package daybreak.load.alarm;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A session that somebody has left open, with a lock that others need. */
final class HeldLock implements Trouble {

  private final String lock;
  private @Nullable Connection session;

  /**
   * @param lock the statement that takes it
   */
  HeldLock(String lock) {
    this.lock = lock;
  }

  @Override
  public void begin(Scene scene) throws SQLException {
    Connection opened = scene.cluster().server().administrator();
    session = opened;
    opened.setAutoCommit(false);
    try (Statement statement = opened.createStatement()) {
      statement.execute(lock);
    }
  }

  @Override
  public void end(Scene scene) throws SQLException {
    if (session != null) {
      session.close();
    }
  }
}
