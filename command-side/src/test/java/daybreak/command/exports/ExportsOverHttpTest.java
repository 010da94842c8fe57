package daybreak.command.exports;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.testing.CommandSideInTest;
import daybreak.command.testing.CommandSideInTest.Answer;
import daybreak.schema.exports.ExportStore;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

/** What analysts ask for over HTTP, and what is refused. */
class ExportsOverHttpTest {

  private static final NamedQuery ASKED =
      NamedQuery.of(
          "testing.asked-exports",
          """
          select concat_ws(' ', format, after_position, until_position, types, removed_at is not null)
                   as what
            from operation.export
           order by requested_at
          """,
          Budget.page(100, 1_000));

  private static final NamedQuery A_MINUTE_EACH =
      NamedQuery.of(
          "testing.a-minute-for-each-event",
          """
          update event_store.event
             set occurred_at = timestamptz '2026-03-01T12:00Z' + interval '1 minute' * position
          """,
          Budget.batch(100, 1_000));

  @TempDir private Path directory;

  private final TestDatabase database = TestDatabase.create();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void the_answer_says_where_it_will_be_told() {
    try (CommandSideInTest house = houseWith(directory)) {
      String _ = house.subject("Geology");
      String _ = house.subject("Botany");

      Answer answer =
          house
              .post(
                  "/api/exports",
                  """
                  {"format": "ndjson", "after": 1, "until": 2, "types": ["content.subject-added"]}
                  """)
              .send();

      assertThat(answer.status()).as(answer.body()).isEqualTo(202);
      assertThat(answer.response().getHeader("Location")).isEqualTo("/api/exports/" + answer.id());
      assertThat(answer.position()).isEqualTo(2);
      assertThat(asked()).containsExactly("ndjson 1 2 {content.subject-added} f");
    }
  }

  @Test
  void without_an_end_it_goes_to_the_log_s_own() {
    try (CommandSideInTest house = houseWith(directory)) {
      String _ = house.subject("Geology");

      assertThat(post(house, "{\"format\": \"parquet\"}").status()).isEqualTo(202);

      assertThat(asked()).containsExactly("parquet 0 1 f");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"format\": \"csv\"}",
        "{\"format\": \"parquet\", \"after\": -1}",
        "{\"format\": \"parquet\", \"after\": 1, \"until\": 0}",
        "{\"format\": \"parquet\", \"until\": \"yesterday\"}",
        "{\"format\": \"parquet\", \"until\": \"9999-01-01T00:00:00Z\"}",
        "{\"format\": \"parquet\", \"types\": [\"content.question-eaten\"]}",
        "{\"format\": \"parquet\", \"types\": [null]}"
      })
  void what_makes_no_sense_is_refused(String body) {
    try (CommandSideInTest house = houseWith(directory)) {
      String _ = house.subject("Geology");

      assertThat(post(house, body).status()).isEqualTo(400);
      assertThat(asked()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"after\": 2", "\"until\": 2"})
  void a_position_beyond_the_log_is_refused(String where) {
    try (CommandSideInTest house = houseWith(directory)) {
      String _ = house.subject("Geology");

      Answer answer = post(house, "{\"format\": \"parquet\", %s}".formatted(where));

      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.body()).contains("beyond-the-log");
    }
  }

  @Test
  void without_a_directory_it_is_said_that_there_is_none() {
    try (CommandSideInTest house = new CommandSideInTest(database)) {
      Answer answer = post(house, "{\"format\": \"parquet\"}");

      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.body()).contains("exports.have-no-directory");
    }
  }

  @Test
  void with_a_directory_that_is_not_mounted_it_is_said_that_it_is_away() {
    try (CommandSideInTest house = houseWith(directory.resolve("not-mounted"))) {
      Answer answer = post(house, "{\"format\": \"parquet\"}");

      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.body()).contains("exports.directory-is-away");
      assertThat(asked()).isEmpty();
    }
  }

  @Test
  void the_same_key_asks_once_and_another_request_under_it_is_refused() {
    try (CommandSideInTest house = houseWith(directory)) {
      Answer first = house.post("/api/exports", "{\"format\": \"parquet\"}").key("one").send();
      Answer again = house.post("/api/exports", "{\"format\": \"parquet\"}").key("one").send();
      Answer other = house.post("/api/exports", "{\"format\": \"ndjson\"}").key("one").send();

      assertThat(again.body()).isEqualTo(first.body());
      assertThat(other.status()).isEqualTo(422);
      assertThat(asked()).hasSize(1);
    }
  }

  @Test
  void what_is_removed_is_kept_for_a_worker_to_remove() {
    try (CommandSideInTest house = houseWith(directory)) {
      String id = post(house, "{\"format\": \"parquet\"}").id();

      assertThat(house.call(HttpMethod.DELETE, "/api/exports/" + id, null).send().status())
          .isEqualTo(200);

      assertThat(asked()).containsExactly("parquet 0 0 t");
      String unknown = "/api/exports/" + UUID.randomUUID();
      assertThat(house.call(HttpMethod.DELETE, unknown, null).send().status()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1970-01-01T00:00:00Z, 0, 0 0",
    "2026-03-01T12:00:59Z, 0, 0 0",
    "2026-03-01T12:02:00Z, 0, 0 2",
    "2026-03-01T12:02:59.999Z, 1, 1 2",
    "2026-03-01T12:02:00Z, 3, 3 3",
    "2026-03-01T13:00:00Z, 0, 0 3"
  })
  void a_moment_is_the_last_event_that_happened_until_then(
      String moment, String after, String positions) {
    try (CommandSideInTest house = houseWith(directory)) {
      for (String title : List.of("Geology", "Botany", "Zoology")) {
        String _ = house.subject(title);
      }
      database.owner().call(A_MINUTE_EACH).update();

      Answer answer =
          post(
              house,
              "{\"format\": \"parquet\", \"after\": %s, \"until\": \"%s\"}"
                  .formatted(after, moment));

      assertThat(answer.status()).as(answer.body()).isEqualTo(202);
      assertThat(asked()).containsExactly("parquet " + positions + " f");
    }
  }

  private CommandSideInTest houseWith(Path exports) {
    return new CommandSideInTest(
        database, new ExportStore(exports, Duration.ofDays(1), 1 << 30, 1 << 27));
  }

  private static Answer post(CommandSideInTest house, String body) {
    return house.post("/api/exports", body).send();
  }

  private List<String> asked() {
    return database.owner().call(ASKED).list(row -> row.text("what"));
  }
}
