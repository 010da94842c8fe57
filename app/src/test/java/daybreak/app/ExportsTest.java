package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import daybreak.app.testing.Study;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An analyst takes the log out, from the request to the last file. */
class ExportsTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final RunningApp app =
      RunningApp.start("--spring.profiles.active=local", "--daybreak.sample-bank=false");
  private final Client analyst = app.client().as("analyst");
  private final Study study = Study.prepared(app.client());

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void what_has_happened_is_in_the_files() {
    String question = study.worded("Which way?", "yes", "because");

    JsonNode export = complete("ndjson");

    List<JsonNode> files = export.at("/manifest/files").valueStream().toList();
    JsonNode authored =
        files.stream()
            .filter(file -> file.get("type").asString().equals("content.question-authored"))
            .findFirst()
            .orElseThrow();
    Reply file = analyst.get(address(export, authored));
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("Content-Type")).isEqualTo("application/x-ndjson");
    assertThat(file.header("Content-Length")).isEqualTo(authored.get("bytes").asString());
    assertThat(file.header("ETag")).isEqualTo("\"" + authored.get("sha256").asString() + "\"");
    List<JsonNode> lines = file.body().lines().map(JsonMapper.shared()::readTree).toList();
    assertThat(lines)
        .hasSize(authored.get("rows").asInt())
        .anyMatch(line -> line.get("aggregateId").asString().equals(question));
    assertThat(export.get("rows").asLong()).isEqualTo(export.get("until").asLong());
  }

  @Test
  void a_part_of_a_file_can_be_asked_for() {
    String _ = study.worded("Which way?", "yes", "because");
    JsonNode export = complete("parquet");
    JsonNode file = export.at("/manifest/files/0");

    Reply start = analyst.get(address(export, file), "Range", "bytes=0-3");

    assertThat(start.status()).isEqualTo(206);
    assertThat(start.body()).isEqualTo("PAR1");
    assertThat(start.header("Content-Range")).isEqualTo("bytes 0-3/" + file.get("bytes").asLong());
  }

  @Test
  void analysts_and_operators_alone_see_exports() {
    JsonNode export = complete("ndjson");
    String one = "/api/exports/" + export.get("id").asString();

    for (String role : List.of("learner", "content-admin")) {
      assertThat(app.client().as(role).get(one).status()).isEqualTo(403);
      assertThat(app.client().as(role).post("/api/exports", "{\"format\": \"ndjson\"}").status())
          .isEqualTo(403);
    }
    assertThat(app.client().as("operator").get(one).status()).isEqualTo(200);
  }

  @Test
  void a_path_out_of_the_directory_leads_nowhere() {
    JsonNode export = complete("ndjson");
    String files = "/api/exports/" + export.get("id").asString() + "/files/";

    for (String path :
        List.of(
            "../_manifest.json",
            "..%2F_manifest.json/x",
            "type=x/..%2F..%2F_manifest.json",
            "%2e%2e/_manifest.json",
            "./_manifest.json",
            "x/_manifest.json")) {
      assertThat(analyst.get(files + path).status()).as(path).isIn(400, 403, 404);
    }
  }

  @Test
  void what_is_removed_is_gone() {
    JsonNode export = complete("ndjson");
    String one = "/api/exports/" + export.get("id").asString();

    assertThat(analyst.send("DELETE", one, BodyPublishers.noBody()).status()).isEqualTo(200);

    assertThat(analyst.get(one).status()).isEqualTo(404);
    assertThat(analyst.get("/api/exports").json().get("items")).isEmpty();
  }

  private JsonNode complete(String format) {
    Reply asked = analyst.post("/api/exports", "{\"format\": \"%s\"}".formatted(format));
    assertThat(asked.status()).as(asked.body()).isEqualTo(202);
    JsonNode export =
        await()
            .atMost(LIMIT)
            .until(
                () -> analyst.get(asked.header("Location")).json(),
                found -> !found.get("endedAt").isNull());
    assertThat(export.get("state").asString()).as(export.toString()).isEqualTo("complete");
    return export;
  }

  private static String address(JsonNode export, JsonNode file) {
    return "/api/exports/%s/files/%s"
        .formatted(export.get("id").asString(), file.get("name").asString());
  }
}
