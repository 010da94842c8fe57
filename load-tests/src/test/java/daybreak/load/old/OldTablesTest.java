package daybreak.load.old;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import daybreak.load.bench.BenchServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The old system's tables hold what the lines of the imports say, row by row. */
final class OldTablesTest {

  private static final Size SMALL = new Size(200, 10, 4, 5, 3, 10, 4, 12);

  private static BenchServer server;
  private static HikariDataSource administrator;

  private final SameContent content = new SameContent(SMALL);

  @BeforeAll
  static void make() throws Exception {
    server = new BenchServer();
    administrator = server.bank("old_tables").administratorPool(2);
    OldTables.make(administrator, SMALL);
  }

  @AfterAll
  static void stop() throws Exception {
    administrator.close();
    server.close();
  }

  @Test
  void questions_are_those_of_the_import_with_their_tags() throws SQLException {
    List<String> questions =
        lines(content.bank(), "question")
            .map(line ->
                text(line, "subject", "topic", "text", "answer") + "/" + tags(line.path("tags")))
            .toList();

    assertThat(rows(OldTablesTestSql.QUESTIONS)).hasSize(200).isEqualTo(questions);
  }

  private static String tags(JsonNode tags) {
    return tags.valueStream().map(OldTablesTest::text).sorted().collect(Collectors.joining(","));
  }

  @Test
  void exercises_are_those_of_the_import_with_their_assets() throws SQLException {
    List<String> exercises =
        lines(content.bank(), "exercise")
            .map(line ->
                text(line, "subject", "topic", "title")
                    + "/"
                    + joined(line.path("assets").valueStream().map(asset -> asset.path("url"))))
            .toList();

    assertThat(rows(OldTablesTestSql.EXERCISES)).hasSize(3).isEqualTo(exercises);
  }

  @Test
  void flashcards_are_those_of_the_import() throws SQLException {
    List<String> cards =
        lines(content.bank(), "flashcard")
            .map(line -> text(line, "subject", "topic", "front", "back"))
            .toList();

    assertThat(rows(OldTablesTestSql.FLASHCARDS)).hasSize(20).isEqualTo(cards);
  }

  @Test
  void decks_are_those_of_the_import_with_their_cards() throws SQLException {
    List<String> decks =
        lines(content.bank(), "deck")
            .map(line ->
                text(line, "subject", "title") + "/" + joined(line.path("cards").valueStream()))
            .toList();

    assertThat(rows(OldTablesTestSql.DECKS)).hasSize(4).isEqualTo(decks);
  }

  @Test
  void answers_are_those_of_the_import() throws SQLException {
    List<String> answers =
        lines(content.activity(), "test")
            .flatMap(test ->
                test.path("questions")
                    .valueStream()
                    .map(answer ->
                        text(test, "title") + "/" + text(answer, "question", "chosen", "correct")))
            .toList();

    assertThat(rows(OldTablesTestSql.ANSWERS)).hasSize(160).isEqualTo(answers);
  }

  @Test
  void studied_cards_are_those_of_the_import() throws SQLException {
    List<String> cards =
        lines(content.activity(), "review").map(line -> text(line, "card")).toList();

    assertThat(rows(OldTablesTestSql.STUDIED)).hasSize(12).isEqualTo(cards);
  }

  private static Stream<JsonNode> lines(Stream<String> all, String kind) {
    return all.map(JsonMapper.shared()::readTree)
        .filter(line -> text(line.path("kind")).equals(kind));
  }

  private static String text(JsonNode line, String... fields) {
    return Stream.of(fields).map(field -> text(line.path(field))).collect(Collectors.joining("/"));
  }

  private static String joined(Stream<JsonNode> values) {
    return values.map(OldTablesTest::text).collect(Collectors.joining(","));
  }

  private static String text(JsonNode value) {
    return value.asString("");
  }

  private static List<String> rows(String sql) throws SQLException {
    try (Connection connection = administrator.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(row.getString(1));
      }
      return rows;
    }
  }
}
