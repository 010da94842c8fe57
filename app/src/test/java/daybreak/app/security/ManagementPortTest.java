package daybreak.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A deployment whose operators have a port of their own. */
final class ManagementPortTest {

  private static final String JWT = "--spring.security.oauth2.resourceserver.jwt.";

  private static RunningApp app;
  private static Client operators;

  @BeforeAll
  static void start() {
    app =
        RunningApp.start(
            "--management.server.port=0",
            JWT + "jwk-set-uri=http://127.0.0.1:1/keys",
            JWT + "audiences=daybreak",
            "--daybreak.tokens.issuer=https://tokens.example");
    String port = app.context().getEnvironment().getRequiredProperty("local.management.port");
    operators = Client.nobody("http://127.0.0.1:" + port);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator/prometheus",
        "/actuator/sbom",
        "/actuator/health/liveness",
        "/actuator/health/readiness",
        "/actuator/info"
      })
  void machines_of_the_house_need_no_token_there(String path) {
    assertThat(operators.get(path).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/prometheus", "/actuator/sbom", "/actuator/sbom/application"})
  void no_stranger_looks_inside_on_the_other_port(String path) {
    assertThat(app.client().get(path).status()).isEqualTo(401);
  }

  @Test
  void a_token_is_not_called_wrong_while_its_issuer_s_keys_can_not_be_had() {
    Client caller = app.client().with(SigningKey.named("any").token());
    for (int time = 0; time < 5; time++) {
      Reply reply = caller.get("/api/subjects");
      assertThat(reply.status()).isEqualTo(503);
      assertThat(reply.header("Retry-After")).isEqualTo("1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/subjects", "/api/content/subjects", "/api/past-tests"})
  void nothing_is_read_there_but_operations(String path) {
    assertThat(operators.getAsItStands(path).status()).isEqualTo(404);
  }
}
