package daybreak.load.old;

import daybreak.load.bench.BenchServer.Bank;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** The old system's tables, made by the server itself from their size alone. */
final class OldTables {

  private OldTables() {}

  /** Makes and fills them, and the role that reads them; they are still to be analysed. */
  static void make(DataSource administrator, Size size) throws SQLException {
    Bank.execute(administrator, OldTablesSql.ROLE, OldTablesSql.TABLES);
    tell(administrator, size);
    Bank.execute(administrator, OldTablesSql.BANK, OldTablesSql.ACTIVITY, OldTablesSql.INDEXES);
  }

  private static void tell(DataSource administrator, Size size) throws SQLException {
    List<Integer> numbers =
        List.of(
            size.questions(),
            size.taggedTwice(),
            size.decks(),
            size.cardsPerDeck(),
            size.exercises(),
            size.assetsPerExercise(),
            size.tests(),
            size.studiedCards());
    try (Connection connection = administrator.getConnection();
        PreparedStatement insert = connection.prepareStatement(OldTablesSql.SIZE)) {
      for (int i = 0; i < numbers.size(); i++) {
        insert.setInt(i + 1, numbers.get(i));
      }
      insert.executeUpdate();
    }
  }
}
