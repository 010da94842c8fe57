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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** An analyst's tool reads a part of an export's file, as RFC 9110 has ranges. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportRangesTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final RunningApp app = RunningApp.local();
  private final Client analyst = app.client().as("analyst");

  private String address = "";
  private String version = "";
  private String whole = "";

  @BeforeAll
  void export() {
    String _ = Study.prepared(app.client()).worded("Which way?", "yes", "because");
    Reply asked =
        analyst.post(
            "/api/exports", "{\"format\": \"ndjson\", \"types\": [\"content.question-authored\"]}");
    assertThat(asked.status()).as(asked.body()).isEqualTo(202);
    JsonNode export =
        await()
            .atMost(LIMIT)
            .until(
                () -> analyst.get(asked.header("Location")).json(),
                found -> found.get("state").asString().equals("complete"));
    JsonNode file = export.at("/manifest/files/0");
    address = asked.header("Location") + "/files/" + file.get("name").asString();
    version = "\"" + file.get("sha256").asString() + "\"";
    whole = analyst.get(address).body();
    assertThat(whole).hasSize(file.get("bytes").asInt()).hasSizeGreaterThan(100);
  }

  @Test
  void who_asks_for_no_range_gets_the_whole() {
    assertIsWhole(analyst.get(address));
  }

  @ParameterizedTest
  @CsvSource({"bytes=0-9, 0", "bytes=5-14, 5", "Bytes=5-14, 5"})
  void a_part_is_sent_and_nothing_else(String range, int first) {
    assertIsPart(analyst.get(address, "Range", range), first, first + 10);
  }

  @Test
  void the_last_bytes_are_sent() {
    assertIsPart(analyst.get(address, "Range", "bytes=-5"), whole.length() - 5, whole.length());
    assertIsPart(analyst.get(address, "Range", "bytes=-99999999"), 0, whole.length());
  }

  @Test
  void all_from_one_byte_on_are_sent() {
    assertIsPart(analyst.get(address, "Range", "bytes=20-"), 20, whole.length());
    assertIsPart(analyst.get(address, "Range", "bytes=20-99999999"), 20, whole.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bytes=99999999-", "bytes=99999999999999999999-99999999999999999999", "bytes=-0"})
  void of_bytes_past_the_end_none_is_sent(String range) {
    Reply reply = analyst.get(address, "Range", range);

    assertThat(reply.status()).isEqualTo(416);
    assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(reply.header("Content-Range")).isEqualTo("bytes */" + whole.length());
    assertThat(reply.json().get("code").asString()).isEqualTo("request.range-unsatisfiable");
    assertThat(reply.header("ETag")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x=1-2", "bytes=", "bytes=-", "bytes=9-0", "bytes=a-b", "bytes=0-1,1-2,0-", "5"})
  void what_is_no_range_of_bytes_asks_for_the_whole(String range) {
    assertIsWhole(analyst.get(address, "Range", range));
  }

  @Test
  void many_ranges_cost_no_more_than_the_whole() {
    assertIsWhole(analyst.get(address, "Range", "bytes=0-" + ",0-".repeat(1_000)));
  }

  @Test
  void a_part_is_of_the_version_that_the_caller_knows() {
    assertIsPart(analyst.get(address, "Range", "bytes=0-9", "If-Range", version), 0, 10);
  }

  @Test
  void of_another_version_the_whole_is_sent() {
    assertIsWhole(analyst.get(address, "Range", "bytes=0-9", "If-Range", "\"nope\""));
    assertIsWhole(analyst.get(address, "Range", "bytes=0-9", "If-Range", "W/" + version));
    assertIsWhole(analyst.get(address, "Range", "bytes=99999999-", "If-Range", "\"nope\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-9", "bytes=99999999-"})
  void what_the_caller_has_is_not_sent_in_parts_either(String range) {
    Reply reply = analyst.get(address, "Range", range, "If-None-Match", version);

    assertThat(reply.status()).isEqualTo(304);
    assertThat(reply.body()).isEmpty();
    assertThat(reply.header("ETag")).isEqualTo(version);
  }

  @Test
  void who_has_any_version_is_sent_none() {
    for (String method : List.of("GET", "HEAD")) {
      Reply reply = analyst.send(method, address, BodyPublishers.noBody(), "If-None-Match", "*");

      assertThat(reply.status()).isEqualTo(304);
      assertThat(reply.body()).isEmpty();
      assertThat(reply.header("ETag")).isEqualTo(version);
    }
  }

  @Test
  void who_wants_one_version_is_sent_no_other() {
    assertIsPart(analyst.get(address, "Range", "bytes=0-9", "If-Match", version), 0, 10);
    assertIsWhole(analyst.get(address, "If-Match", "\"nope\", " + version));
    assertIsWhole(analyst.get(address, "If-Match", "*"));
    for (String other : List.of("\"nope\"", "W/" + version)) {
      Reply reply = analyst.get(address, "Range", "bytes=0-9", "If-Match", other);

      assertThat(reply.status()).isEqualTo(412);
      assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(reply.json().get("code").asString()).isEqualTo("precondition.changed-since");
      assertThat(reply.header("ETag")).isEmpty();
    }
  }

  @Test
  void of_what_the_caller_does_not_have_a_part_is_sent() {
    assertIsPart(analyst.get(address, "Range", "bytes=0-9", "If-None-Match", "\"nope\""), 0, 10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-9", "bytes=99999999-", "x=1-2"})
  void its_head_is_told_of_the_whole(String range) {
    Reply reply = analyst.send("HEAD", address, BodyPublishers.noBody(), "Range", range);

    assertToldOfWhole(reply);
    assertThat(reply.body()).isEmpty();
    assertThat(
            analyst
                .send("HEAD", address, BodyPublishers.noBody(), "If-None-Match", version)
                .status())
        .isEqualTo(304);
  }

  private void assertIsWhole(Reply reply) {
    assertToldOfWhole(reply);
    assertThat(reply.body()).isEqualTo(whole);
  }

  private void assertToldOfWhole(Reply reply) {
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Range")).isEmpty();
    assertThat(reply.header("Content-Length")).isEqualTo(Integer.toString(whole.length()));
    assertIsOfFile(reply);
  }

  private void assertIsPart(Reply reply, int from, int to) {
    assertThat(reply.status()).isEqualTo(206);
    assertThat(reply.body()).isEqualTo(whole.substring(from, to));
    assertThat(reply.header("Content-Range"))
        .isEqualTo("bytes " + from + "-" + (to - 1) + "/" + whole.length());
    assertThat(reply.header("Content-Length")).isEqualTo(Integer.toString(to - from));
    assertIsOfFile(reply);
  }

  private void assertIsOfFile(Reply reply) {
    assertThat(reply.header("Content-Type")).isEqualTo("application/x-ndjson");
    assertThat(reply.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"part-0.ndjson\"");
    assertThat(reply.header("Accept-Ranges")).isEqualTo("bytes");
    assertThat(reply.header("ETag")).isEqualTo(version);
    assertThat(reply.header("Cache-Control")).isEqualTo("no-cache, private");
    assertThat(reply.header("Daybreak-Position")).isNotEmpty();
  }
}
