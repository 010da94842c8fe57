package daybreak.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import daybreak.app.testing.TakenConnections;
import daybreak.app.testing.Wire;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a request can fail is answered in one form that gives nothing away. */
final class ProblemsTest {

  private final RunningApp app = RunningApp.local();
  private final Client admin = app.client().as("content-admin");

  @Test
  void names_an_unknown_field() {
    Reply reply = admin.post("/dev/clock", "{\"now\":\"2026-01-01T00:00:00Z\",\"than\":1}");
    assertProblem(reply, 400, "/dev/clock");
    assertThat(reply.fieldAtFault()).isEqualTo("than");
  }

  @Test
  void names_a_field_of_the_wrong_type() {
    Reply reply = admin.post("/dev/clock", "{\"now\":\"noon\"}");
    assertProblem(reply, 400, "/dev/clock");
    assertThat(reply.fieldAtFault()).isEqualTo("now");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"now\":",
        "[]",
        "\"text\"",
        "{\"now\":\"2026-01-01T00:00:00Z\"} {}",
        "{\"now\":\"2026-01-01T00:00:00Z\",\"now\":\"2026-01-01T00:00:00Z\"}",
        "{\"now\":\"\\u0000\"}",
        "{\"now\":true}"
      })
  void refuses_what_is_not_the_json_it_asks_for(String body) {
    assertProblem(admin.post("/dev/clock", body), 400, "/dev/clock");
  }

  @Test
  void says_which_parameter_is_missing() {
    assertProblem(app.client().get("/dev/token?sub=" + Client.CALLER), 400, "/dev/token");
  }

  @Test
  void refuses_nul_in_a_parameter() {
    Reply reply = app.client().get("/dev/token?role=learner&sub=%00");
    assertProblem(reply, 400, "/dev/token");
  }

  @Test
  void knows_no_other_path() {
    assertProblem(admin.get("/api/nothing/here"), 404, "/api/nothing/here");
    assertProblem(admin.get("/error"), 404, "/error");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/health/nosuch", "/actuator/health/liveness/x"})
  void tells_what_a_library_leaves_open(String path) {
    assertProblem(admin.get(path), 404, path);
  }

  @Test
  void names_the_methods_that_a_path_allows() {
    Reply reply = admin.send("DELETE", "/dev/token", BodyPublishers.noBody());
    assertProblem(reply, 405, "/dev/token");
    assertThat(reply.header("Allow")).contains("GET");
  }

  @Test
  void answers_a_problem_even_where_no_problem_is_accepted() {
    Reply reply = admin.get("/dev/token?role=learner&sub=" + Client.CALLER, "Accept", "image/png");
    assertProblem(reply, 406, "/dev/token");
  }

  @Test
  void refuses_another_media_type() {
    Reply reply =
        admin.send(
            "POST", "/dev/clock", BodyPublishers.ofString("now"), "Content-Type", "text/plain");
    assertProblem(reply, 415, "/dev/clock");
  }

  @Test
  void refuses_a_body_past_its_limit_by_its_length() {
    Reply reply = admin.post("/dev/clock", " ".repeat((int) CallKind.SMALL.limit() + 1));
    assertProblem(reply, 413, "/dev/clock");
  }

  @Test
  void refuses_a_body_past_its_limit_that_tells_no_length() {
    byte[] body = " ".repeat((int) CallKind.SMALL.limit() + 1).getBytes(StandardCharsets.UTF_8);
    Reply reply =
        admin.send(
            "POST",
            "/dev/clock",
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
            "Content-Type",
            "application/json");
    assertProblem(reply, 413, "/dev/clock");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/<script> HTTP/1.1",
        "GET /%zz HTTP/1.1",
        "GET /api/a%00b HTTP/1.1",
        "GET /api/a%2fb HTTP/1.1",
        "GET /api/a;b=c HTTP/1.1",
        "GET /api/../../etc/passwd HTTP/1.1",
        "GET /api//subjects HTTP/1.1",
        "GET /api/subjects HTTP/9.9",
        "G@T / HTTP/1.1",
        "nonsense"
      })
  void refuses_a_malformed_request_line_as_a_problem(String line) throws IOException {
    String answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1.1 (400|505|501) .*application/problem\\+json.*");
    assertNothingGivenAway(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "GET /api/subjects HTTP/9.9, Accept: a/b, 505, request.version-refused",
    "POST /api/subjects HTTP/1.1, Transfer-Encoding: nonsense, 501, request.encoding-refused",
    "POST /api/subjects HTTP/1.1, Content-Length: nonsense, 400, request.malformed",
    "POST /api/subjects HTTP/1.1, Content-Length: 99999999999999999999, 400, request.malformed"
  })
  void tells_what_the_server_refuses_by_its_code_and_path(
      String line, String header, int status, String code) {
    String request = "%s\r\nHost: localhost\r\n%s\r\nConnection: close\r\n\r\n";
    Reply reply = Wire.exchange(app.port(), request.formatted(line, header));
    assertProblem(reply, status, "/api/subjects");
    assertThat(reply.json().get("code").asString()).isEqualTo(code);
  }

  @Test
  void refuses_headers_past_their_limit_as_a_problem() throws IOException {
    String answer =
        raw(
            "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX: "
                + "x".repeat(20_000)
                + "\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
  }

  @Test
  void asks_to_come_back_when_no_connection_is_left() throws SQLException {
    try (TakenConnections _ = TakenConnections.of(app)) {
      Reply reply = admin.get("/api/subjects");
      assertProblem(reply, 503, "/api/subjects");
      assertThat(reply.header("Retry-After")).isEqualTo("1");
    }
    assertThat(admin.get("/api/subjects").status()).isEqualTo(200);
  }

  @Test
  void gives_nothing_away_whatever_is_asked() {
    List<String> attacks =
        List.of(
            "' or 1=1 --",
            "'; drop table content.subject; --",
            "${jndi:ldap://127.0.0.1/a}",
            "{{7*7}}",
            "../../../etc/passwd",
            "<script>alert(1)</script>",
            "\r\nSet-Cookie: a=b",
            "\uD83D\uDE00",
            "a".repeat(5_000));
    for (String attack : attacks) {
      String text = Client.encoded(attack);
      for (String path :
          List.of(
              "/dev/token?role=learner&sub=" + text,
              "/dev/token?sub=" + Client.CALLER + "&role=" + text,
              "/api/subjects/" + Client.encoded(attack.replace("/", "")) + "/topics",
              "/api/questions?topicId=" + text,
              "/api/questions?limit=" + text,
              "/api/questions?cursor=" + text,
              "/api/questions?state=" + text)) {
        Reply reply = admin.get(path);
        assertThat(reply.status()).as(path).isBetween(400, 499);
        assertThat(reply.header("Content-Type")).as(path).startsWith("application/problem+json");
        assertNothingGivenAway(reply.body());
      }
    }
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), app.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void assertProblem(Reply reply, int status, String path) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    assertThat(reply.json().propertyNames())
        .contains("type", "title", "status", "detail", "instance");
    assertThat(reply.json().get("status").asInt()).isEqualTo(status);
    assertThat(reply.json().get("instance").asString()).isEqualTo(path);
    assertNothingGivenAway(reply.body());
  }

  private static void assertNothingGivenAway(String answer) {
    assertThat(answer)
        .doesNotContainIgnoringCase("exception")
        .doesNotContain("java.", "org.", "\tat ", "daybreak.", "jackson", "Tomcat", "<html")
        .doesNotContainIgnoringCase("select ");
  }
}
