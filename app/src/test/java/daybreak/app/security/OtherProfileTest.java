package daybreak.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import daybreak.app.Misconfigured;
import daybreak.app.testing.Client;
import daybreak.app.testing.RunningApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Outside the profile {@code local} tokens come from an issuer, and nothing for developers exists.
 */
final class OtherProfileTest {

  private static final Instant NOW = Clock.systemUTC().instant();

  private static KeyPair keys;
  private static RunningApp app;

  @BeforeAll
  static void start(@TempDir Path directory) throws GeneralSecurityException, IOException {
    keys = newKeys();
    Path publicKey =
        Files.writeString(
            directory.resolve("issuer.pem"),
            "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n");
    app =
        RunningApp.start(
            "--spring.security.oauth2.resourceserver.jwt.public-key-location=file:" + publicKey);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void takes_the_issuers_tokens() throws JOSEException {
    assertThat(statusWith(claims -> claims)).isEqualTo(200);
  }

  @Test
  void refuses_a_token_that_has_ended() throws JOSEException {
    Date past = Date.from(NOW.minusSeconds(3600));
    assertThat(statusWith(claims -> claims.expirationTime(past))).isEqualTo(401);
  }

  @Test
  void refuses_a_subject_that_is_no_uuid() throws JOSEException {
    assertThat(statusWith(claims -> claims.subject("admin"))).isEqualTo(401);
    assertThat(statusWith(claims -> claims.subject(null))).isEqualTo(401);
  }

  @Test
  void knows_no_other_role() throws JOSEException {
    assertThat(statusWith(claims -> claims.claim("roles", List.of("root")))).isEqualTo(403);
    assertThat(statusWith(claims -> claims.claim("roles", List.of(1)))).isEqualTo(403);
    assertThat(statusWith(claims -> claims.claim("roles", null))).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/token?role=learner&sub=" + Client.CALLER, "/swagger-ui/index.html"})
  void has_nothing_for_developers(String path) throws JOSEException {
    assertThat(app.client().get(path).status()).isEqualTo(401);
    assertThat(app.client().with(token(claims -> claims)).get(path).status()).isEqualTo(404);
    assertThat(app.context().containsBean("devKey")).isFalse();
  }

  @Test
  void shows_metrics_to_analysts_only() throws JOSEException {
    assertThat(app.client().get("/actuator/prometheus").status()).isEqualTo(401);
    String analyst = token(claims -> claims.claim("roles", List.of("analyst")));
    assertThat(app.client().with(analyst).get("/actuator/prometheus").status()).isEqualTo(200);
  }

  @Test
  void does_not_start_without_an_issuer() {
    assertThatThrownBy(RunningApp::start)
        .hasRootCauseInstanceOf(Misconfigured.class)
        .rootCause()
        .hasMessage("It is not said who signs the callers' tokens.");
  }

  private static int statusWith(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
    return app.client().with(token(change)).get("/api/content-stats/subjects").status();
  }

  private static String token(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .subject(Client.CALLER)
            .claim("roles", List.of("learner"))
            .expirationTime(Date.from(NOW.plusSeconds(3600)));
    SignedJWT token =
        new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), change.apply(claims).build());
    token.sign(new RSASSASigner(keys.getPrivate()));
    return token.serialize();
  }

  private static KeyPair newKeys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair();
  }
}
