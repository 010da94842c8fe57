package daybreak.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import daybreak.app.testing.Client;
import daybreak.app.testing.Listening;
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
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Outside the profile {@code local} tokens come from an issuer, and nothing for developers exists.
 */
final class OtherProfileTest {

  private static final String JWT = "--spring.security.oauth2.resourceserver.jwt.";
  private static final String AUDIENCE = "daybreak";
  private static final String ISSUER = "https://tokens.example/realm";

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
            JWT + "public-key-location=file:" + publicKey,
            JWT + "audiences=" + AUDIENCE,
            "--daybreak.tokens.issuer=" + ISSUER);
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
    Date past = Date.from(now().minusSeconds(3600));
    assertThat(statusWith(claims -> claims.expirationTime(past))).isEqualTo(401);
  }

  @Test
  void refuses_a_token_without_an_end() throws JOSEException {
    assertThat(statusWith(claims -> claims.expirationTime(null))).isEqualTo(401);
  }

  @Test
  void refuses_a_token_whose_time_has_not_come() throws JOSEException {
    assertThat(statusWith(claims -> claims.notBeforeTime(Date.from(now().plusSeconds(1800)))))
        .isEqualTo(401);
    assertThat(statusWith(claims -> claims.notBeforeTime(Date.from(now().minusSeconds(1800)))))
        .isEqualTo(200);
  }

  @Test
  void refuses_a_token_for_somebody_else() throws JOSEException {
    assertThat(statusWith(claims -> claims.audience("another"))).isEqualTo(401);
    assertThat(statusWith(claims -> claims.audience((String) null))).isEqualTo(401);
    assertThat(statusWith(claims -> claims.audience(List.of("another", AUDIENCE)))).isEqualTo(200);
  }

  @Test
  void refuses_a_token_that_is_bound_to_a_certificate() throws JOSEException {
    Map<String, String> bound = Map.of("x5t#S256", "bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2");
    assertThat(statusWith(claims -> claims.claim("cnf", bound))).isEqualTo(401);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"https://tokens.example", ISSUER + "/", "", "realm"})
  void refuses_a_token_of_another_issuer(@Nullable String issuer) throws JOSEException {
    assertThat(statusWith(claims -> claims.issuer(issuer))).isEqualTo(401);
  }

  @Test
  void refuses_a_token_signed_by_anybody_else() throws JOSEException, GeneralSecurityException {
    assertThat(statusOf(signed(JWSAlgorithm.RS256, new RSASSASigner(newKeys().getPrivate()))))
        .isEqualTo(401);
  }

  @Test
  void takes_the_public_key_for_no_secret() throws JOSEException {
    byte[] publicKey = keys.getPublic().getEncoded();
    assertThat(statusOf(signed(JWSAlgorithm.HS256, new MACSigner(publicKey)))).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RS384", "RS512", "PS256"})
  void takes_no_other_algorithm(String algorithm) throws JOSEException {
    assertThat(statusOf(signed(JWSAlgorithm.parse(algorithm), new RSASSASigner(keys.getPrivate()))))
        .isEqualTo(401);
  }

  @Test
  void refuses_a_token_without_a_signature() {
    assertThat(statusOf(new PlainJWT(claims().build()).serialize())).isEqualTo(401);
  }

  @Test
  void refuses_a_subject_that_is_no_uuid() throws JOSEException {
    assertThat(statusWith(claims -> claims.subject("admin"))).isEqualTo(401);
    assertThat(statusWith(claims -> claims.subject(null))).isEqualTo(401);
    assertThat(statusWith(claims -> claims.subject(new UUID(0, 0).toString()))).isEqualTo(401);
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
  void has_no_page_of_its_own_and_leads_to_the_document() {
    assertThat(app.client().get("/").status()).isEqualTo(401);
    assertThat(app.client().get("/favicon.ico").status()).isEqualTo(404);
    assertThat(app.client().get("/docs").header("Location")).endsWith("/v3/api-docs");
    assertThat(app.client().get("/swagger-ui/").header("Location")).endsWith("/v3/api-docs");
  }

  @ParameterizedTest
  @CsvSource({"learner, 403", "content-admin, 403", "analyst, 200", "operator, 200"})
  void shows_what_is_inside_to_those_who_watch(String role, int status) throws JOSEException {
    Client watching = app.client().with(token(claims -> claims.claim("roles", List.of(role))));
    for (String path : List.of("/actuator/prometheus", "/actuator/sbom")) {
      assertThat(app.client().get(path).status()).as(path).isEqualTo(401);
      assertThat(watching.get(path).status()).as(path).isEqualTo(status);
    }
  }

  @Test
  void ends_a_stream_of_events_with_its_callers_token() throws JOSEException {
    Date soon = Date.from(now().plusSeconds(2));
    Client learner = app.client().with(token(claims -> claims.expirationTime(soon)));
    try (Listening listening = Listening.to(learner)) {
      assertThat(listening.lastWord()).isEqualTo(": the token has expired");
    }
  }

  private static int statusWith(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
    return statusOf(token(change));
  }

  private static int statusOf(String token) {
    return app.client().with(token).get("/api/content-stats/subjects").status();
  }

  private static String token(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
    JWTClaimsSet claims = change.apply(claims()).build();
    return signed(claims, JWSAlgorithm.RS256, new RSASSASigner(keys.getPrivate()));
  }

  private static String signed(JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
    return signed(claims().build(), algorithm, signer);
  }

  private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer)
      throws JOSEException {
    SignedJWT token = new SignedJWT(new JWSHeader(algorithm), claims);
    token.sign(signer);
    return token.serialize();
  }

  private static Instant now() {
    return Clock.systemUTC().instant();
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .subject(Client.CALLER)
        .issuer(ISSUER)
        .audience(AUDIENCE)
        .claim("roles", List.of("learner"))
        .expirationTime(Date.from(now().plusSeconds(3600)));
  }

  private static KeyPair newKeys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair();
  }
}
