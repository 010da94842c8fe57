package daybreak.projection.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.schema.event.Json;
import daybreak.schema.exports.ExportStore;
import daybreak.schema.exports.ExportView;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What analysts have asked for is written, as a whole, and removed again. */
class ExportTest {

  private static final Budget ANY = Budget.batch(100_000, 100_000);

  private static final NamedQuery REMOVE =
      NamedQuery.of(
          "testing.remove-export",
          """
          update operation.export
             set removed_at = clock_timestamp(), expires_at = clock_timestamp()
           where id = :id
          """,
          ANY);

  private static final NamedQuery EXPIRE =
      NamedQuery.of(
          "testing.expire-export",
          "update operation.export set expires_at = clock_timestamp() where id = :id",
          ANY);

  private static final NamedQuery OF_LATER_RELEASE =
      NamedQuery.of(
          "testing.event-of-later-release",
          "update event_store.event set event_version = :version where position = 3",
          ANY);

  private static final NamedQuery MOMENT =
      NamedQuery.of(
          "testing.moment",
          "select max(occurred_at) as moment from event_store.event where position <= :position",
          ANY);

  @TempDir private Path directory;

  private final TestDatabase database = TestDatabase.create();
  private final Exporting exporting = new Exporting(database);
  private @Nullable ExportRunner runner;

  @BeforeEach
  void happen() {
    Exporting.happen(database, 5, 12);
  }

  @AfterEach
  void close() {
    if (runner != null) {
      runner.stop();
    }
    database.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "ndjson"})
  void an_export_has_every_event_once_by_type_and_position(String format) throws Exception {
    UUID id = exporting.ask(format, 0, exporting.head());
    start(Exporting.store(directory));

    ExportView ended = exporting.ended(id);

    assertThat(ended.cause()).isNull();
    assertThat(ended.state()).isEqualTo("complete");
    assertThat(ended.percent()).isEqualTo(100);
    assertThat(ended.rows()).isEqualTo(exporting.head());
    assertThat(Exporting.exported(of(id), format))
        .isEqualTo(exporting.logged(0, exporting.head()))
        .hasSizeGreaterThan(15);
  }

  @Test
  void what_is_in_the_directory_is_what_the_manifest_says() throws IOException {
    UUID id = exporting.ask("parquet", 0, exporting.head());
    start(Exporting.store(directory));
    long bytes = exporting.ended(id).bytes();

    JsonNode manifest = Json.mapper().readTree(Files.readString(of(id).resolve("_manifest.json")));

    List<String> told = new ArrayList<>();
    long sum = 0;
    for (JsonNode file : manifest.get("files")) {
      Path path = of(id).resolve(file.get("name").asString());
      told.add(file.get("name").asString());
      sum += file.get("bytes").asLong();
      assertThat(Files.size(path)).isEqualTo(file.get("bytes").asLong());
      assertThat(Digests.sha256(path)).isEqualTo(file.get("sha256").asString());
    }
    told.add("_manifest.json");
    assertThat(files(of(id))).containsExactlyInAnyOrderElementsOf(told);
    assertThat(sum).isEqualTo(bytes);
    assertThat(manifest.get("until").asLong()).isEqualTo(exporting.head());
  }

  @Test
  void columns_say_what_the_payload_says() throws SQLException {
    UUID id = exporting.ask("parquet", 0, exporting.head(), "content.question-authored");
    UUID lines = exporting.ask("ndjson", 0, exporting.head(), "content.question-authored");
    start(Exporting.store(directory));
    assertThat(exporting.ended(id).cause()).isNull();
    assertThat(exporting.ended(lines).cause()).isNull();

    String columns = of(id).resolve("type=*/*.parquet").toString();
    String json = of(lines).resolve("type=*/*.ndjson").toString();

    assertThat(
            Exporting.rows(
                "select position || aggregateId || question || content.text || len(tags) from '%s' order by position"
                    .formatted(columns)))
        .isNotEmpty()
        .isEqualTo(
            Exporting.rows(
                """
                select position || aggregateId || (payload->>'question') || (payload->>'$.content.text')
                  || json_array_length(payload, '$.tags')
                from read_ndjson('%s', columns = {position: 'BIGINT', aggregateId: 'VARCHAR', payload: 'JSON'})
                order by position
                """
                    .formatted(json)));
  }

  @Test
  void one_export_goes_on_where_another_has_ended() throws SQLException {
    long middle = exporting.head() / 3;
    UUID first = exporting.ask("ndjson", 0, middle);
    UUID second = exporting.ask("ndjson", middle, exporting.head());
    start(Exporting.store(directory));

    assertThat(exporting.ended(first).rows()).isEqualTo(middle);
    assertThat(exporting.ended(second).rows()).isEqualTo(exporting.head() - middle);
    assertThat(Exporting.exported(of(second), "ndjson"))
        .isEqualTo(exporting.logged(middle, exporting.head()));
  }

  @Test
  void nothing_that_happened_at_the_moment_named_or_later_is_in_it() {
    Instant moment =
        database
            .owner()
            .call(MOMENT)
            .bind("position", exporting.head())
            .single(row -> row.instant("moment"));
    UUID none = exporting.ask("ndjson", 0, exporting.head(), Instant.EPOCH);
    UUID all = exporting.ask("ndjson", 0, exporting.head(), moment.plusSeconds(1));
    start(Exporting.store(directory));

    assertThat(exporting.ended(none).rows()).isZero();
    assertThat(exporting.ended(all).rows()).isEqualTo(exporting.head());
  }

  @Test
  void an_export_of_nothing_is_complete() {
    UUID id = exporting.ask("parquet", exporting.head(), exporting.head());
    start(Exporting.store(directory));

    ExportView ended = exporting.ended(id);

    assertThat(ended.state()).isEqualTo("complete");
    assertThat(ended.percent()).isEqualTo(100);
    assertThat(ended.rows()).isZero();
  }

  @Test
  void without_room_it_fails_and_says_so() {
    UUID id = exporting.ask("ndjson", 0, exporting.head());
    start(new ExportStore(directory, Duration.ofDays(1), 1_000, 64L << 20));

    ExportView ended = exporting.ended(id);

    assertThat(ended.state()).isEqualTo("failed");
    assertThat(ended.cause()).contains("1,000 bytes", "daybreak.exports.quota");
  }

  @Test
  void where_nothing_can_be_written_it_fails_and_says_so() throws IOException {
    UUID id = exporting.ask("ndjson", 0, exporting.head());
    Files.writeString(of(id), "A file where a directory is to be");
    start(Exporting.store(directory));

    ExportView ended = exporting.ended(id);

    assertThat(ended.state()).isEqualTo("failed");
    assertThat(ended.cause()).isNotBlank();
  }

  @Test
  void an_event_of_a_later_release_is_waited_for() {
    database.owner().call(OF_LATER_RELEASE).bind("version", 2).update();
    UUID id = exporting.ask("ndjson", 0, exporting.head());
    start(Exporting.store(directory));
    await().atMost(Exporting.LIMIT).until(() -> exporting.view(id).state(), "running"::equals);

    database.owner().call(OF_LATER_RELEASE).bind("version", 1).update();

    assertThat(exporting.ended(id).state()).isEqualTo("complete");
  }

  @Test
  void what_has_expired_or_is_to_be_removed_goes_with_its_files() throws IOException {
    UUID expired = exporting.ask("ndjson", 0, exporting.head());
    UUID removed = exporting.ask("ndjson", 0, exporting.head());
    UUID kept = exporting.ask("ndjson", 0, exporting.head());
    start(Exporting.store(directory));
    Stream.of(expired, removed, kept).forEach(id -> assertThat(exporting.ended(id)).isNotNull());

    database.owner().call(EXPIRE).bind("id", expired).update();
    database.owner().call(REMOVE).bind("id", removed).update();

    await()
        .atMost(Exporting.LIMIT)
        .until(() -> !exporting.isThere(expired) && !exporting.isThere(removed));
    assertThat(of(expired)).doesNotExist();
    assertThat(of(removed)).doesNotExist();
    assertThat(files(of(kept))).isNotEmpty();
  }

  @Test
  void nothing_is_loaded_from_elsewhere() throws SQLException {
    assertThat(
            Exporting.rows(
                "select extension_name from duckdb_extensions() where loaded and install_mode not in ('STATICALLY_LINKED') order by 1"))
        .isEmpty();
  }

  private void start(ExportStore store) {
    runner = new ExportRunner(database.worker(), store, Exporting.SMALL, Duration.ofSeconds(20));
    runner.start();
  }

  private Path of(UUID export) {
    return directory.resolve(export.toString());
  }

  private static List<String> files(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile)
          .map(file -> directory.relativize(file).toString())
          .toList();
    }
  }
}
