package daybreak.query.exports;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.query.QueryApi;
import daybreak.query.QueryApi.Answer;
import daybreak.schema.exports.ExportStore;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What analysts are shown of exports, and which files they are sent. */
class ExportReadsTest {

  private static final Budget ANY = Budget.page(100, 1_000);

  private static final NamedQuery EXPORT =
      NamedQuery.of(
          "testing.export-row",
          """
          insert into operation.export (
              id, format, after_position, until_position, requested_by, owner, position,
              seen_position, rate)
          values (:id, 'ndjson', 100, 300, gen_random_uuid(), 'one', 150, 200, 50)
          """,
          ANY);

  private static final NamedQuery UNTIL_A_MOMENT =
      NamedQuery.of(
          "testing.export-until-a-moment",
          """
          update operation.export
             set until_at = '2026-03-01T12:00Z', owner = null, position = null, seen_position = null
           where id = :id
          """,
          ANY);

  private static final NamedQuery FILE =
      NamedQuery.of(
          "testing.export-file-row",
          """
          insert into operation.export_file
          values (
            :id, 'type=content.subject-added/part-0.ndjson', 'content.subject-added', 1, 101, 150, 2,
            10, decode(repeat('ab', 32), 'hex'))
          """,
          ANY);

  private static final NamedQuery REMOVED =
      NamedQuery.of(
          "testing.export-removed",
          "update operation.export set removed_at = now() where id = :id",
          ANY);

  private static final String CONTENT = "{\"a\": 1}\n\n";

  @TempDir private Path directory;

  private final TestDatabase database = TestDatabase.create();
  private final UUID id = UUID.randomUUID();
  private QueryApi api = QueryApi.on(database);

  @BeforeEach
  void export() throws IOException {
    api =
        QueryApi.on(
            database,
            Clock.systemUTC(),
            new ExportStore(directory, Duration.ofDays(1), 1 << 30, 1 << 27));
    database.owner().call(EXPORT).bind("id", id).update();
    database.owner().call(FILE).bind("id", id).update();
    Path file = directory.resolve(id.toString()).resolve("type=content.subject-added");
    Files.createDirectories(file);
    Files.writeString(file.resolve("part-0.ndjson"), CONTENT);
    Files.writeString(file.resolve("part-1.ndjson"), "half");
    Files.writeString(directory.resolve("secret"), "secret");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void one_says_how_far_it_is_and_which_files_are_whole() {
    JsonNode one = api.ask("/api/exports/" + id).json();

    assertThat(one.get("state").asString()).isEqualTo("running");
    assertThat(one.get("percent").asDouble()).isEqualTo(50);
    assertThat(one.get("eventsPerSecond").asDouble()).isEqualTo(50);
    assertThat(one.get("etaSeconds").asInt()).isEqualTo(2);
    assertThat(one.get("position").asInt()).isEqualTo(150);
    assertThat(one.at("/manifest/files")).hasSize(1);
    JsonNode file = one.at("/manifest/files/0");
    assertThat(file.get("name").asString()).isEqualTo("type=content.subject-added/part-0.ndjson");
    assertThat(file.get("from").asInt()).isEqualTo(101);
    assertThat(file.get("to").asInt()).isEqualTo(150);
    assertThat(file.get("sha256").asString()).isEqualTo("ab".repeat(32));
    assertThat(one.at("/manifest/schemaVersions/0/version").asInt()).isEqualTo(1);
  }

  @Test
  void one_until_a_moment_tells_it_from_the_first_on() {
    JsonNode before = api.ask("/api/exports/" + id).json();
    database.owner().call(UNTIL_A_MOMENT).bind("id", id).update();
    JsonNode one = api.ask("/api/exports/" + id).json();
    JsonNode listed = api.ask("/api/exports").json().at("/items/0");

    assertThat(before.get("untilInstant").isNull()).isTrue();
    for (JsonNode told : List.of(one, listed)) {
      assertThat(told.get("state").asString()).isEqualTo("queued");
      assertThat(told.get("untilInstant").asString()).isEqualTo("2026-03-01T12:00:00Z");
      assertThat(told.get("until").asInt()).isEqualTo(300);
    }
  }

  @Test
  void all_are_listed_the_newest_first() {
    UUID newer = UUID.randomUUID();
    database.owner().call(EXPORT).bind("id", newer).update();

    assertThat(api.walk(1, "/api/exports")).containsExactly(newer.toString(), id.toString());
  }

  @Test
  void a_file_is_sent_as_it_is() {
    Answer answer = api.ask(fileOf(id, "type=content.subject-added/part-0.ndjson"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(CONTENT);
    assertThat(answer.header("Content-Type")).isEqualTo("application/x-ndjson");
    assertThat(answer.header("Content-Length")).isEqualTo("10");
    assertThat(answer.header("ETag")).isEqualTo("\"" + "ab".repeat(32) + "\"");
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"part-0.ndjson\"");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-cache, private");
    assertThat(
            api.askUnless(
                    "\"" + "ab".repeat(32) + "\"",
                    fileOf(id, "type=content.subject-added/part-0.ndjson"))
                .status())
        .isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type=content.subject-added/part-1.ndjson",
        "type=content.subject-added/part-2.ndjson",
        "../secret",
        "type=content.subject-added/..%2F..%2F..%2Fsecret",
        "..%2F../secret"
      })
  void what_the_manifest_does_not_name_is_not_there(String name) {
    Answer answer = api.follow(fileOf(id, name));

    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.body()).doesNotContain("half").isNotEqualTo("secret");
  }

  @Test
  void what_is_removed_is_shown_no_more() {
    database.owner().call(REMOVED).bind("id", id).update();

    assertThat(api.ask("/api/exports/" + id).status()).isEqualTo(404);
    assertThat(api.ask(fileOf(id, "type=content.subject-added/part-0.ndjson")).status())
        .isEqualTo(404);
    assertThat(api.walk(1, "/api/exports")).isEmpty();
  }

  private static String fileOf(UUID export, String name) {
    return "/api/exports/" + export + "/files/" + name;
  }
}
