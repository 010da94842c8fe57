package daybreak.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import daybreak.app.testing.Wire;
import java.util.Collections;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of the origins that are set may call, and no other's. */
final class CrossOriginTest {

  private final RunningApp app = RunningApp.local();
  private final Client learner = app.client().as("learner");

  @ParameterizedTest
  @ValueSource(
      strings = {"http://localhost:5173", "http://127.0.0.1:3000", "http://localhost:65535"})
  void a_page_of_any_local_port_may_call_and_read_what_it_needs(String origin) {
    Reply reply = ask(origin);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(origin);
    assertThat(reply.header("Access-Control-Expose-Headers").split(", ?"))
        .containsExactlyInAnyOrder(
            "Daybreak-Position",
            "Link",
            "Location",
            "Retry-After",
            "ETag",
            "Accept-Ranges",
            "Content-Range",
            "Preference-Applied");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/subjects?x=%FF HTTP/1.1",
        "POST /api/quizzes HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 2000000",
        "POST /api/quizzes HTTP/1.1\r\nContent-Type: application/json;;\r\nContent-Length: 2"
      })
  void a_page_can_read_why_its_request_was_refused_at_once(String head) {
    Reply reply =
        Wire.exchange(
            app.port(),
            head
                + "\r\nHost: localhost\r\nConnection: close"
                + "\r\nOrigin: http://localhost:5173\r\n\r\n{}");
    assertThat(reply.status()).isIn(400, 413, 415);
    assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("http://localhost:5173");
  }

  @Test
  void a_preflight_may_ask_for_as_many_headers_as_a_head_holds() {
    Reply reply = preflight(String.join(",", Collections.nCopies(1_000, "authorization")));
    assertThat(reply.status()).isEqualTo(200);
  }

  @Test
  void a_preflight_needs_no_token() {
    Reply reply = preflight("authorization,content-type,idempotency-key");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Access-Control-Allow-Methods")).contains("PUT");
    assertThat(reply.header("Access-Control-Allow-Headers").toLowerCase(Locale.ROOT))
        .contains("idempotency-key");
  }

  @Test
  void a_page_may_ask_for_parts_of_a_file() {
    Reply reply = preflight("authorization,if-range,range");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Access-Control-Allow-Headers").split(", ?"))
        .contains("range", "if-range");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "http://localhost.evil.example",
        "http://localhost:5173.evil.example",
        "null",
        "http://localhost:99999",
        "http://localhost:0",
        "http://localhost:4294967376",
        "http://127.0.0.1:65536",
        "http://evil.example:5173"
      })
  void no_other_origin_may_call(String origin) {
    Reply reply = ask(origin);
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    assertThat(reply.json().get("code").asString()).isEqualTo("caller.origin-refused");
  }

  private Reply ask(String origin) {
    return Wire.exchange(
        app.port(),
        "GET /api/subjects HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nOrigin: "
            + origin
            + "\r\nAuthorization: Bearer "
            + learner.token()
            + "\r\n\r\n");
  }

  /** What a browser asks first, before a page's PUT with these headers. */
  private Reply preflight(String headers) {
    return Wire.exchange(
        app.port(),
        String.join(
            "\r\n",
            "OPTIONS /api/learner HTTP/1.1",
            "Host: localhost",
            "Origin: http://localhost:5173",
            "Access-Control-Request-Method: PUT",
            "Access-Control-Request-Headers: " + headers,
            "Connection: close\r\n\r\n"));
  }
}
