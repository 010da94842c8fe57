package daybreak.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call what, in the profile {@code local}. */
final class SecurityRulesTest {

  private final RunningApp app = RunningApp.local();
  private final Client nobody = app.client();

  @ParameterizedTest
  @CsvSource({
    "/api/content/subjects/x, content-admin analyst",
    "/api/activity/import, content-admin",
    "/api/questions, content-admin analyst",
    "/api/subjects, learner content-admin analyst operator",
    "/api/flashcards, learner content-admin analyst operator",
    "/api/lessons, learner content-admin analyst operator",
    "/api/content-stats/subjects, learner content-admin analyst operator",
    "/api/exercises, learner content-admin analyst operator",
    "/api/flashcards/x/reviews, learner",
    "/api/flashcards/x/reviews/latest, learner",
    "/api/flashcards/x/suspension, learner",
    "/api/lessons/x/progress, learner",
    "/api/learner, learner",
    "/api/quizzes, learner",
    "/api/tests/x/answers, learner",
    "/api/past-tests, learner",
    "/api/decks/stats, learner",
    "/api/deck-subjects, learner",
    "/api/progress, learner",
    "/api/study-queue, learner",
    "/api/live?unknown, learner",
    "/api/activity/days, learner",
    "/api/daily-plan/today, learner",
    "/api/operations, operator",
    "/api/mendings/x, operator",
    "/api/dead-letters, operator",
    "/api/dead-letters/x/retry, operator",
    "/api/parked-plans/x/retry, operator",
    "/api/replays, analyst operator",
    "/api/replays/x, analyst operator",
    "/api/replays/x/comparison, analyst operator",
    "/api/replays/x/tables/question, analyst operator",
    "/api/replays/x/swap, operator",
    "/api/replays/x/rollback, operator"
  })
  void lets_only_these_roles_call_a_path(String path, String allowed) {
    assertThat(nobody.get(path).status()).isEqualTo(401);
    for (Role role : Role.values()) {
      int status = nobody.as(role.word()).get(path).status();
      if (allowed.contains(role.word())) {
        assertThat(status).as(role + " " + path).isNotIn(401, 403);
      } else {
        assertThat(status).as(role + " " + path).isEqualTo(403);
      }
    }
  }

  @Test
  void lets_analysts_read_content_and_not_write_it() {
    String path = "/api/content/subjects/" + Client.CALLER;
    Client analyst = nobody.as("analyst");
    assertThat(analyst.get(path).status()).isEqualTo(404);
    assertThat(analyst.post("/api/content/subjects", "{}").status()).isEqualTo(403);
    assertThat(analyst.put(path, "{}").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator/health",
        "/actuator/health/liveness",
        "/actuator/health/readiness",
        "/actuator/info",
        "/actuator/prometheus",
        "/actuator/sbom",
        "/v3/api-docs",
        "/",
        "/favicon.ico",
        "/swagger-ui/index.html"
      })
  void opens_operations_and_the_api_document_to_everyone(String path) {
    assertThat(nobody.get(path).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs", "/docs/", "/swagger-ui", "/swagger-ui/"})
  void leads_whoever_looks_for_it_to_the_api_document(String path) {
    Reply reply = nobody.get(path);
    assertThat(reply.status()).isEqualTo(302);
    assertThat(reply.header("Location")).endsWith("/swagger-ui/index.html");
    assertThat(nobody.get(URI.create(reply.header("Location")).getPath()).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator", "/actuator/env", "/actuator/heapdump", "/h2-console"})
  void shows_nothing_else(String path) {
    assertThat(nobody.get(path).status()).isEqualTo(401);
    assertThat(nobody.as("analyst").get(path).status()).isEqualTo(404);
  }

  @Test
  void challenges_a_caller_without_a_token() {
    Reply reply = nobody.get("/api/subjects");
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    assertThat(reply.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "a.b.c", "..", "eyJhbGciOiJub25lIn0.e30."})
  void refuses_what_is_no_token(String token) {
    assertThat(nobody.with(token).get("/api/subjects").status()).isEqualTo(401);
  }

  @Test
  void refuses_a_token_that_was_changed() {
    String token = nobody.get("/dev/token?role=learner&sub=" + Client.CALLER).body();
    String[] parts = token.split("\\.", -1);
    String claims =
        new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
            .replace("learner", "content-admin");
    String forged =
        parts[0]
            + "."
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.getBytes(StandardCharsets.UTF_8))
            + "."
            + parts[2];
    assertThat(nobody.with(forged).get("/api/content/subjects").status()).isEqualTo(401);
  }

  @Test
  void protects_the_browser() {
    Reply reply = nobody.get("/actuator/info");
    assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(reply.header("Content-Security-Policy")).startsWith("default-src 'self'");
  }
}
