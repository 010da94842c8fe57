package daybreak.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.testing.Client;
import daybreak.app.testing.Operation;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import daybreak.app.testing.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body is bounded before it is read, and read as what it is asked to be. */
final class BodiesTest {

  private static final String ID = UUID.randomUUID().toString();
  private static final int MEGABYTE = 1024 * 1024;

  private final RunningApp app = RunningApp.local();
  private final Client admin = app.client().as("content-admin");
  private final Client learner = app.client().as("learner");
  private final Client operator = app.client().as("operator");

  @Test
  void nobody_without_a_token_has_a_body_read() {
    try (Wire wire = Wire.open(app.port())) {
      wire.send(
          head("PUT", "/api/learner", "application/x-www-form-urlencoded", 300 * MEGABYTE, null));
      assertThat(wire.answer().status()).isIn(401, 413, 415);
    }
    try (Wire wire = Wire.open(app.port())) {
      wire.send(head("PUT", "/api/learner", "application/json", 60_000, null));
      assertThat(wire.answer().status()).isEqualTo(401);
    }
  }

  @Test
  void a_body_past_the_limit_of_its_call_is_refused_by_its_length_alone() {
    commands()
        .filter(command -> !command.bodyType().equals("application/x-ndjson"))
        .forEach(command -> {
          boolean content = command.path().startsWith("/api/content/");
          try (Wire wire = Wire.open(app.port())) {
            int length = (content ? 2 * MEGABYTE : 64 * 1024) + 1;
            String token = caller(command).token();
            wire.send(head(command.method(), command.of(ID), "application/json", length, token));
            Reply reply = wire.answer();
            assertThat(reply.status()).as(command.toString()).isEqualTo(413);
            assertThat(reply.json().get("code").asString()).isEqualTo("request.body-too-large");
          }
        });
  }

  @Test
  void a_body_that_tells_no_length_is_counted() {
    try (Wire wire = Wire.open(app.port())) {
      wire.send(
          "PUT /api/learner HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
              + "Content-Type: application/json\r\nAuthorization: Bearer "
              + learner.token()
              + "\r\n\r\n");
      byte[] chunk = ("2000\r\n" + " ".repeat(0x2000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
      for (int sent = 0; sent < 9; sent++) {
        wire.send(chunk);
      }
      assertThat(wire.answer().status()).isEqualTo(413);
    }
  }

  @Test
  void a_body_that_drips_is_ended_after_its_time() throws InterruptedException {
    long start = System.nanoTime();
    try (Wire wire = Wire.open(app.port())) {
      wire.send(head("PUT", "/api/learner", "application/json", 10_000, learner.token()));
      Thread drip = Thread.ofVirtual().start(() -> drip(wire));
      assertThat(wire.answer().status()).isEqualTo(408);
      drip.join();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(50));
  }

  private static void drip(Wire wire) {
    byte[] blank = {' '};
    boolean taken = true;
    for (int sent = 0; taken && sent < 600; sent++) {
      taken = wire.takes(blank);
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  @Test
  void a_list_of_nothing_is_told_of_shortly() {
    String nulls = "null,".repeat(12_000) + "null";
    Reply reply = learner.post("/api/quizzes", "{\"count\": 1, \"tagsAny\": [" + nulls + "]}");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body().length()).isLessThan(10_000);
    Reply cards =
        admin.put(
            "/api/content/decks/" + ID + "/cards",
            "{\"cardIds\": [" + "null,".repeat(4_998) + "null]}");
    assertThat(cards.status()).isEqualTo(400);
    assertThat(cards.json().get("errors").size()).isEqualTo(50);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[{},{}]", "{}", "true", "1.5", "1e3", "99999999999"})
  void an_answer_is_read_as_a_scalar(String answer) {
    Reply reply =
        learner.post(
            "/api/tests/" + ID + "/answers",
            "{\"questionId\": \"" + ID + "\", \"millis\": 1, \"answer\": " + answer + "}");
    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.fieldAtFault()).isEqualTo("answer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "true", "1.5", "[]", "{}"})
  void a_text_is_a_text(String value) {
    assertThat(admin.post("/api/content/subjects", "{\"title\": " + value + "}").status())
        .isEqualTo(400);
    Reply tags = admin.put("/api/content/questions/" + ID + "/tags", "{\"tags\": [" + value + "]}");
    assertThat(tags.status()).isEqualTo(400);
    assertThat(tags.fieldAtFault()).isEqualTo("tags[0]");
    assertThat(
            learner
                .put(
                    "/api/learner",
                    "{\"timeZone\": " + value + ", \"minutesPerDay\": 30, \"subjects\": []}")
                .status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"5\"", "true", "1.5", "[]", "{}", "99999999999", "1e400"})
  void a_whole_number_is_a_whole_number(String value) {
    Reply reply =
        learner.put(
            "/api/learner",
            "{\"timeZone\": \"UTC\", \"subjects\": [], \"minutesPerDay\": " + value + "}");
    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.fieldAtFault()).isEqualTo("minutesPerDay");
  }

  @Test
  void depth_names_and_numbers_are_bounded() {
    for (String body :
        List.of(
            "[".repeat(5_000),
            "{\"a\":".repeat(5_000),
            "{\"" + "a".repeat(5_000) + "\": 1}",
            "{\"title\": " + "1".repeat(5_000) + "}")) {
      Reply reply = admin.post("/api/content/subjects", body);
      assertThat(reply.status()).as(reply.body()).isEqualTo(400);
      assertThat(reply.body().length()).isLessThan(1_000);
    }
  }

  @Test
  void a_call_without_fields_takes_none() {
    for (String path : List.of("/api/tests/" + ID + "/completion")) {
      assertThat(learner.post(path, "{\"a\": 1}").fieldAtFault()).isEqualTo("a");
      assertThat(learner.post(path, "nonsense").status()).isEqualTo(400);
      assertThat(learner.post(path, "{}").status()).isEqualTo(404);
      assertThat(learner.post(path, "").status()).isEqualTo(404);
    }
  }

  @Test
  void every_command_refuses_a_body_that_is_not_its_own() {
    commands()
        .filter(command -> !command.bodyType().equals("application/x-ndjson"))
        .forEach(command -> {
          for (String body :
              List.of("[]", "1", "\"x\"", "{", "{\"nonsense\": 1}", "{\"id\": 1, \"id\": 1}")) {
            Reply reply =
                caller(command).send(command.method(), command.of(ID), "application/json", body);
            assertThat(reply.status()).as("%s %s", command, body).isEqualTo(400);
            assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
          }
        });
  }

  @Test
  void every_command_refuses_a_body_that_is_not_utf_8() {
    byte[] overlong = "{\"a\": \"\u00c0\u00af\"}".getBytes(StandardCharsets.ISO_8859_1);
    byte[] surrogate = "{\"a\": \"\u00ed\u00a0\u0080\"}".getBytes(StandardCharsets.ISO_8859_1);
    commands()
        .filter(command -> !command.bodyType().equals("application/x-ndjson"))
        .forEach(command -> {
          for (byte[] body :
              List.of(overlong, surrogate, "{}".getBytes(StandardCharsets.UTF_16LE))) {
            Reply reply = sent(command, body);
            assertThat(reply.status()).as(command.toString()).isEqualTo(400);
            assertThat(reply.body()).contains("\"field\":\"body\"", "is not UTF-8");
          }
        });
  }

  private Reply sent(Operation command, byte[] body) {
    try (Wire wire = Wire.open(app.port())) {
      String token = caller(command).token();
      wire.send(head(command.method(), command.of(ID), "application/json", body.length, token));
      wire.send(body);
      return wire.answer();
    }
  }

  private Stream<Operation> commands() {
    return Operation.documented(app.client()).stream().filter(call -> !call.isRead());
  }

  private Client caller(Operation call) {
    return switch (call.role()) {
      case "learner" -> learner;
      case "operator" -> operator;
      default -> admin;
    };
  }

  private static String head(
      String method, String path, String type, int length, @Nullable String token) {
    return method
        + " "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
        + type
        + "\r\nContent-Length: "
        + length
        + (token == null ? "" : "\r\nAuthorization: Bearer " + token)
        + "\r\n\r\n";
  }
}
