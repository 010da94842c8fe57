package daybreak.projection.exports.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.event.Json;
import daybreak.schema.eventstore.LoggedJson;
import daybreak.schema.pasttest.TestEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Events that are wider than most, in no more memory than there is by default. */
class ColumnStoreTest {

  private static final Path EXAMPLE =
      Path.of("../schema/src/test/resources/golden/pasttest.test-imported.v1.json");

  private static final long MEMORY = 256L << 20;
  private static final int EVENTS = 5_000;
  private static final int QUESTIONS = 40;
  private static final int TEXT = 600;

  @TempDir private Path directory;

  @Test
  void tests_of_many_long_questions_become_columns_within_the_memory() throws Exception {
    byte[] payload = wide();
    Path file = directory.resolve("wide.parquet");
    try (ColumnStore store = ColumnStore.open(directory, MEMORY)) {
      for (int event = 1; event <= EVENTS; event++) {
        store.add(0, logged(event, payload));
      }
      store.seal();
      store.write(0, Columns.of(TestEvent.TestImported.class), file);
    }

    assertThat((long) EVENTS * payload.length).as("more than fits").isGreaterThan(MEMORY / 2);
    assertThat(found("count(*)", file)).isEqualTo(EVENTS);
    assertThat(found("sum(len(questions))", file)).isEqualTo((long) EVENTS * QUESTIONS);
  }

  private static LoggedJson logged(int position, byte[] payload) {
    UUID test = new UUID(0, position);
    return new LoggedJson(
        position, Instant.EPOCH, "pasttest.test-imported", 1, test, 0, null, payload);
  }

  /** The event as it is stored, with as many questions as a real test has. */
  private static byte[] wide() throws IOException {
    ObjectNode event = (ObjectNode) Json.mapper().readTree(Files.readString(EXAMPLE));
    repeat((ArrayNode) event.get("questions"));
    repeat((ArrayNode) event.get("results"));
    ((ArrayNode) event.get("questions"))
        .forEach(question ->
            ((ObjectNode) question.get("content")).put("text", "Why? ".repeat(TEXT / 5)));
    return Json.mapper().writeValueAsString(event).getBytes(StandardCharsets.UTF_8);
  }

  private static void repeat(ArrayNode list) {
    while (list.size() < QUESTIONS) {
      list.add(list.get(0).deepCopy());
    }
  }

  private static long found(String what, Path file) throws SQLException {
    String count = "select %s from read_parquet('%s')".formatted(what, file);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(count)) {
      assertThat(rows.next()).isTrue();
      return rows.getLong(1);
    }
  }
}
