package daybreak.projection.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import daybreak.schema.event.Json;
import daybreak.schema.exports.ExportView;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.Logins;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Workers that are killed in the midst of an export, and what another makes of it. */
class InterruptedExportTest {

  private static final NamedQuery FILES =
      NamedQuery.of(
          "testing.files-of-export",
          """
          select name, encode(sha256, 'hex') as sha256
            from operation.export_file
           where export_id = :id
          """,
          Budget.batch(10_000, 10_000));

  @TempDir private Path directory;

  private final TestDatabase database = TestDatabase.create();
  private final Exporting exporting = new Exporting(database);

  @BeforeEach
  void happen() {
    Exporting.happen(database, 6, 20);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "ndjson"})
  void another_goes_on_from_the_last_whole_part(String format) throws Exception {
    UUID id = exporting.ask(format, 0, exporting.head());
    int kills = 0;
    while (kills < 3 && exporting.view(id).endedAt() == null) {
      long before = exporting.view(id).position();
      try (ExportingProcess worker = worker()) {
        await()
            .atMost(Exporting.LIMIT)
            .pollInterval(Duration.ofMillis(20))
            .until(() -> exporting.view(id).position() > before);
        worker.kill();
      }
      kills++;
      everyFileOfTheManifestIsWhole(id);
    }
    assertThat(kills).isGreaterThan(1);

    try (ExportingProcess _ = worker()) {
      ExportView ended = exporting.ended(id);

      assertThat(ended.state()).isEqualTo("complete");
      assertThat(ended.rows()).isEqualTo(exporting.head());
    }
    everyFileOfTheManifestIsWhole(id);
    assertThat(Exporting.exported(of(id), format)).isEqualTo(exporting.logged(0, exporting.head()));
    assertThat(files(id)).containsExactlyInAnyOrderElementsOf(manifest(id));
  }

  @Test
  void a_worker_that_has_lost_an_export_leaves_its_files_alone() throws Exception {
    UUID id = exporting.ask("ndjson", 0, exporting.head());
    ExportQueue slow =
        new ExportQueue(database.worker(), Exporting.store(directory), Duration.ZERO, "slow");
    ExportJob job = slow.take().orElseThrow();

    try (ExportingProcess _ = worker()) {
      assertThat(exporting.ended(id).state()).isEqualTo("complete");
    }

    assertThatThrownBy(() ->
            slow.publish(
                job,
                10,
                1,
                () -> {
                  throw new AssertionError("It is published");
                }))
        .isInstanceOf(ExportIsLost.class);
  }

  private ExportingProcess worker() throws IOException {
    Logins.Login login = database.login(DatabaseRole.WORKER);
    return ExportingProcess.start(database.url(), login.user(), login.password(), directory);
  }

  private void everyFileOfTheManifestIsWhole(UUID id) throws IOException {
    Map<String, String> files =
        database
            .owner()
            .call(FILES)
            .bind("id", id)
            .list(row -> Map.entry(row.text("name"), row.text("sha256")))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    assertThat(files).isNotEmpty();
    for (Map.Entry<String, String> file : files.entrySet()) {
      assertThat(Digests.sha256(of(id).resolve(file.getKey()))).isEqualTo(file.getValue());
    }
  }

  private List<String> files(UUID id) throws IOException {
    try (Stream<Path> all = Files.walk(of(id))) {
      return all.filter(Files::isRegularFile)
          .map(file -> of(id).relativize(file).toString())
          .filter(name -> !name.equals("_manifest.json"))
          .toList();
    }
  }

  private List<String> manifest(UUID id) throws IOException {
    JsonNode manifest = Json.mapper().readTree(Files.readString(of(id).resolve("_manifest.json")));
    return manifest.get("files").valueStream().map(file -> file.get("name").asString()).toList();
  }

  private Path of(UUID id) {
    return directory.resolve(id.toString());
  }
}
