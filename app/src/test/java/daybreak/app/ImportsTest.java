package daybreak.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import daybreak.schema.event.ExternalId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports over a real connection: compressed, repeated, and broken off. */
final class ImportsTest {

  private static final String PATH = "/api/content/import";
  private static final Duration BOUND = Duration.ofSeconds(30);

  private final RunningApp app = RunningApp.local();
  private final Client author = app.client().as("content-admin");
  private final String mark = UUID.randomUUID().toString();

  @Test
  void a_compressed_upload_of_unknown_length_is_taken() {
    Reply reply = imported(gzip(subjects(3_000)), "Content-Encoding", "gzip");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).contains("{\"done\":true,\"read\":3000,\"accepted\":3000,");
  }

  @Test
  void a_finished_key_tells_its_end_again_and_refuses_other_lines() {
    Reply first = imported(subjects(1_500), "Idempotency-Key", mark);
    Reply again = imported(subjects(1_500), "Idempotency-Key", mark);
    Reply other = imported(subjects(1_501), "Idempotency-Key", mark);
    assertThat(first.body().lines().toList().getLast()).isEqualTo(again.body().strip());
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.body()).contains("idempotency-key.reused");
  }

  @Test
  void anybody_who_sends_the_position_of_its_end_reads_what_it_took_in() {
    Reply told = imported(subjects(1), "Idempotency-Key", mark);
    String id = ExternalId.uuid("subject", mark + "-0").toString();
    Client other = app.client().as("analyst", UUID.randomUUID().toString());

    Reply read = read(other, "/api/content/subjects/" + id, told);

    assertThat(read.status()).as(read.body()).isEqualTo(200);
    assertThat(read.json().get("title").asString()).isEqualTo(mark + " 0");
  }

  @Test
  void a_learner_who_sends_the_position_of_its_end_reads_the_past_that_it_took_in() {
    Reply told =
        author.send(
            "POST",
            "/api/activity/import",
            "application/x-ndjson",
            """
            {"kind": "test", "learner": "%1$s", "id": "%1$s", "title": "%1$s", "at": "2026-01-02T03:04:05Z", "scorePercent": 80}
            """
                .formatted(mark));
    Client learner = app.client().as("learner", ExternalId.uuid("learner", mark).toString());

    Reply read = read(learner, "/api/past-tests", told);

    assertThat(read.json().at("/items/0/title").asString()).as(told.body()).isEqualTo(mark);
  }

  @Test
  void a_test_of_which_only_the_score_is_known_is_found_by_the_subject_whose_title_it_names() {
    Reply _ = imported(subjects(1), "Idempotency-Key", mark);
    String subject = ExternalId.uuid("subject", mark + "-0").toString();
    Reply told =
        author.send(
            "POST",
            "/api/activity/import",
            "application/x-ndjson",
            """
            {"kind": "test", "learner": "%1$s", "id": "%1$s", "title": "%1$s", "at": "2026-01-02T03:04:05Z", "scorePercent": 80, "subject": "%1$s 0"}
            """
                .formatted(mark));
    Client learner = app.client().as("learner", ExternalId.uuid("learner", mark).toString());

    Reply list = read(learner, "/api/past-tests?subjectId=" + subject, told);
    Reply test = read(learner, "/api/past-tests/" + ExternalId.uuid("test", mark), told);

    assertThat(list.json().at("/items/0/title").asString()).as(told.body()).isEqualTo(mark);
    JsonNode figures = test.json().at("/bySubject/0");
    assertThat(figures.get("id").asString()).isEqualTo(subject);
    assertThat(figures.get("answered").isNull()).isTrue();
    assertThat(figures.get("correct").isNull()).isTrue();
  }

  /** What is answered to who asks for no less than the import's end. */
  private static Reply read(Client caller, String path, Reply told) {
    String end = told.body().lines().toList().getLast();
    long position = JsonMapper.shared().readTree(end).get("position").asLong();
    Reply read =
        await()
            .atMost(BOUND)
            .until(
                () -> caller.get(path, "Daybreak-Min-Position", Long.toString(position)),
                reply -> reply.status() != 503);
    assertThat(Long.parseLong(read.header("Daybreak-Position"))).isGreaterThanOrEqualTo(position);
    return read;
  }

  @Test
  void an_import_that_breaks_off_goes_on_under_its_key_and_meanwhile_holds_it() throws IOException {
    try (Socket upload = new Socket(InetAddress.getLoopbackAddress(), app.port())) {
      upload.setSoTimeout((int) BOUND.toMillis());
      upload.getOutputStream().write(beginning(new String(subjects(1_500), UTF_8) + "\n"));
      upload.getOutputStream().flush();
      assertThat(upload.getInputStream().read()).isEqualTo('H');

      Reply meanwhile = imported(subjects(1), "Idempotency-Key", mark);
      assertThat(meanwhile.status()).isEqualTo(409);
      assertThat(meanwhile.body()).contains("command.is-still-running");
    }
    await()
        .atMost(BOUND)
        .untilAsserted(() ->
            assertThat(imported(subjects(1_600), "Idempotency-Key", mark).body())
                .contains("{\"done\":true,\"read\":1600,\"accepted\":100,\"unchanged\":1500,"));
  }

  /** The head of a request, and so much of its body. */
  private byte[] beginning(String lines) {
    return """
    POST %s HTTP/1.1\r
    Host: localhost\r
    Authorization: Bearer %s\r
    Content-Type: application/x-ndjson\r
    Idempotency-Key: %s\r
    Transfer-Encoding: chunked\r
    \r
    %s\r
    %s\r
    """
        .formatted(PATH, author.token(), mark, Integer.toHexString(lines.length()), lines)
        .getBytes(ISO_8859_1);
  }

  private Reply imported(byte[] upload, String header, String value) {
    return author.send(
        "POST",
        PATH,
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(upload)),
        "Content-Type",
        "application/x-ndjson",
        header,
        value);
  }

  private byte[] subjects(int count) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            "{\"kind\":\"subject\",\"id\":\"%1$s-%2$s\",\"title\":\"%1$s %2$s\"}"
                .formatted(mark, i))
        .collect(Collectors.joining("\n"))
        .getBytes(UTF_8);
  }

  private static byte[] gzip(byte[] text) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }
}
