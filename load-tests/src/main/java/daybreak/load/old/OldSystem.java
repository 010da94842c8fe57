package daybreak.load.old;

import daybreak.load.bench.BenchServer.Bank;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What the old system did to answer a request, on one database connection, without its HTTP. */
final class OldSystem implements AutoCloseable {

  /** Whose statements they are to the server. */
  static final String ROLE = "old_system";

  /** The learner who has tests behind them. */
  static final long DILIGENT = 1;

  private final Connection connection;

  OldSystem(Bank bank) throws SQLException {
    connection = DriverManager.getConnection(bank.url(), ROLE, "");
  }

  /** Makes and keeps a learner's plan of a day. */
  void plan(long learner, LocalDate day) throws SQLException {
    try (PreparedStatement insert =
        prepared(OldSql.PLAN, learner, learner, endOf(day), learner, day)) {
      insert.executeUpdate();
    }
  }

  /** The diligent learner's past tests, by their ids. */
  List<Long> pastTests() throws SQLException {
    return read(row -> row.getLong("id"), OldSql.PAST_TESTS, DILIGENT);
  }

  /** How many rows are joined to find them. */
  long rowsOfPastTests() throws SQLException {
    return read(row -> row.getLong("joined"), OldSql.JOINED, DILIGENT).getFirst();
  }

  /** Draws a quiz; answers how many questions it was drawn from. */
  long quiz(String tag) throws SQLException {
    return read(row -> row.getLong("available"), OldSql.QUIZ, tag).getFirst();
  }

  /** The subjects of decks as they stand for the diligent learner, each by its number of cards. */
  List<Long> deckSubjects(LocalDate day) throws SQLException {
    return read(row -> row.getLong("cards"), OldSql.DECK_SUBJECTS, endOf(day), DILIGENT);
  }

  /** The first decks as they stand for the diligent learner, each by its number of cards. */
  List<Long> deckStatistics(int decks, LocalDate day) throws SQLException {
    List<Long> totals = new ArrayList<>();
    for (int deck = 0; deck < decks; deck++) {
      totals.addAll(read(row -> row.getLong("total"), OldSql.DECK, endOf(day), DILIGENT, deck));
    }
    return totals;
  }

  private static OffsetDateTime endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
  }

  /** Reads every row, and of each what is needed. */
  private <T> List<T> read(Column<T> column, String sql, Object... parameters) throws SQLException {
    try (PreparedStatement select = prepared(sql, parameters);
        ResultSet row = select.executeQuery()) {
      List<T> read = new ArrayList<>();
      while (row.next()) {
        read.add(column.of(row));
      }
      return read;
    }
  }

  private PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private interface Column<T> {
    T of(ResultSet row) throws SQLException;
  }
}
