package daybreak.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.testing.Client;
import daybreak.app.testing.Operation;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each call takes and answers the media types that the contract lists for it, and no other. */
final class MediaTypesTest {

  private static final String ID = UUID.randomUUID().toString();

  private final RunningApp app = RunningApp.local();
  private final Client admin = app.client().as("content-admin");
  private final Client learner = app.client().as("learner");
  private final Client operator = app.client().as("operator");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "multipart/form-data; boundary=x",
        "application/*",
        "*/*",
        "application/yaml",
        "application/cbor",
        "text/plain",
        "application/xml",
        "application/json; charset=utf-16",
        "application/json; charset=nonsense",
        "nonsense",
        "application/json;;=",
        "application/json;;",
        "application/json; ; charset=utf-8",
        "a/b/c"
      })
  void no_command_takes_another_form_of_body(String type) {
    commands()
        .forEach(command -> {
          Reply reply = caller(command).send(command.method(), command.of(ID), type, "a=%zz");
          assertThat(reply.status()).as("%s %s", command, reply.body()).isEqualTo(415);
          assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
          assertThat(reply.json().get("code").asString()).isEqualTo("request.media-type-refused");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "application/yaml",
        "application/cbor",
        "garbage",
        "a/b/c",
        "application/xml"
      })
  void an_answer_that_cannot_be_read_is_refused_before_anything_is_done(String accepted) {
    Operation.documented(app.client())
        .forEach(call -> {
          Reply reply = call.call(caller(call), call.of(ID), "Accept", accepted);
          assertThat(reply.status()).as("%s %s", call, reply.body()).isEqualTo(406);
          assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
          assertThat(reply.json().get("code").asString()).isEqualTo("request.not-acceptable");
        });
  }

  @Test
  void nothing_is_written_for_an_answer_that_is_not_accepted() {
    String title = "Not accepted " + ID;
    Reply refused =
        admin.post(
            "/api/content/subjects", "{\"title\": \"" + title + "\"}", "Accept", "text/html");
    assertThat(refused.status()).isEqualTo(406);
    Reply made = admin.post("/api/content/subjects", "{\"title\": \"Accepted\"}");
    Reply subjects =
        admin.get(
            "/api/subjects?limit=100", "Daybreak-Min-Position", made.header("Daybreak-Position"));
    assertThat(subjects.body()).doesNotContain(title);
  }

  @Test
  void a_compressed_command_is_refused_and_so_is_an_import_of_another_encoding()
      throws IOException {
    byte[] packed = packed("{\"title\": \"x\"}");
    assertEncodingRefused("/api/content/subjects", "application/json", "gzip", packed);
    assertEncodingRefused("/api/content/import", "application/x-ndjson", "br", packed);
    assertEncodingRefused("/api/content/import", "application/x-ndjson", "gzip, gzip", packed);
  }

  private void assertEncodingRefused(String path, String type, String encoding, byte[] body) {
    Reply reply =
        admin.send(
            "POST",
            path,
            BodyPublishers.ofByteArray(body),
            "Content-Type",
            type,
            "Content-Encoding",
            encoding);
    assertThat(reply.status()).isEqualTo(415);
    assertThat(reply.json().get("code").asString()).isEqualTo("request.encoding-refused");
  }

  private static byte[] packed(String text) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  private Stream<Operation> commands() {
    List<Operation> commands =
        Operation.documented(app.client()).stream().filter(call -> !call.isRead()).toList();
    assertThat(commands).isNotEmpty();
    return commands.stream();
  }

  private Client caller(Operation call) {
    return switch (call.role()) {
      case "learner" -> learner;
      case "operator" -> operator;
      default -> admin;
    };
  }
}
