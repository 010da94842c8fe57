package daybreak.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import daybreak.app.settings.Misconfigured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder;

/** When an issuer's keys are read, and which tokens are taken meanwhile. */
final class TokenKeysTest {

  private static final Duration LONG = Duration.ofHours(1);
  private static final Duration SHORT = Duration.ofMillis(200);

  private static final SigningKey OLD = SigningKey.named("old");
  private static final SigningKey FRESH = SigningKey.named("fresh");
  private static final SigningKey NOBODYS = SigningKey.named("nobody's");

  private final KeyIssuer issuer;

  TokenKeysTest() throws IOException {
    issuer = new KeyIssuer();
    issuer.shows(OLD);
  }

  @AfterEach
  void close() {
    issuer.close();
  }

  /** What is set: where the keys are, or who the issuer is, who is asked where they are. */
  enum Named {
    KEYS,
    ISSUER
  }

  @ParameterizedTest
  @EnumSource
  void any_number_of_tokens_of_unknown_keys_has_the_set_read_once_more(Named named) {
    JwtDecoder decoder = decoder(named, LONG);
    assertThat(isTaken(decoder, OLD)).isTrue();
    int before = issuer.asked();

    assertThat(Stream.generate(() -> NOBODYS).limit(50)).noneMatch(key -> isTaken(decoder, key));

    assertThat(issuer.asked()).isEqualTo(before + 1);
    assertThat(isTaken(decoder, OLD)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void a_new_key_is_known_with_its_first_token(Named named) {
    JwtDecoder decoder = decoder(named, LONG);
    assertThat(isTaken(decoder, OLD)).isTrue();

    issuer.shows(OLD, FRESH);

    assertThat(isTaken(decoder, FRESH)).isTrue();
    assertThat(isTaken(decoder, OLD)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void a_key_that_is_taken_out_is_refused_once_the_set_has_grown_old(Named named) {
    JwtDecoder decoder = decoder(named, SHORT);
    assertThat(isTaken(decoder, OLD)).isTrue();

    issuer.shows(FRESH);

    await().until(() -> !isTaken(decoder, OLD));
    assertThat(isTaken(decoder, FRESH)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void while_the_set_can_not_be_read_its_keys_are_taken(Named named) {
    JwtDecoder decoder = decoder(named, SHORT);
    assertThat(isTaken(decoder, OLD)).isTrue();
    int before = issuer.asked();

    issuer.isInTrouble();

    await()
        .until(() -> {
          assertThat(isTaken(decoder, OLD)).isTrue();
          return issuer.asked() >= before + 2;
        });
  }

  @ParameterizedTest
  @EnumSource
  void a_kept_token_is_refused_as_soon_as_its_key_is_seen_to_be_gone(Named named) {
    JwtDecoder decoder = keeping(named, LONG);
    String token = OLD.token();
    Jwt _ = decoder.decode(OLD.token());
    assertThat(decoder.decode(token)).isSameAs(decoder.decode(token));

    issuer.shows(FRESH);
    assertThat(isTaken(decoder, FRESH)).as("has the set read").isTrue();

    assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(BadJwtException.class);
  }

  @ParameterizedTest
  @EnumSource
  void a_kept_token_is_refused_once_the_set_has_grown_old(Named named) {
    JwtDecoder decoder = keeping(named, SHORT);
    String token = OLD.token();
    assertThat(isTaken(decoder, token)).isTrue();

    issuer.shows(FRESH);

    await().until(() -> !isTaken(decoder, token));
  }

  @ParameterizedTest
  @EnumSource
  void a_token_that_another_has_signed_under_the_name_of_a_key_is_refused(Named named) {
    JwtDecoder decoder = keeping(named, LONG);
    Jwt _ = decoder.decode(OLD.token());

    assertThat(isTaken(decoder, SigningKey.named("old"))).isFalse();
  }

  @Test
  void a_file_that_holds_no_keys_is_refused_at_the_start(@TempDir Path directory)
      throws IOException {
    Path noKeys = Files.writeString(directory.resolve("keys.json"), "no keys");

    assertThatThrownBy(() -> KeySet.at("file:" + noKeys))
        .isInstanceOf(Misconfigured.class)
        .hasMessageContaining("can't be read at file:" + noKeys);
    assertThatThrownBy(() -> KeySet.at("file:" + directory.resolve("none.json")))
        .isInstanceOf(Misconfigured.class);
  }

  private JwtDecoder decoder(Named named, Duration readEvery) {
    return decoder(named, keys(named, readEvery));
  }

  /** With verified tokens kept. */
  private JwtDecoder keeping(Named named, Duration readEvery) {
    TokenKeys keys = keys(named, readEvery);
    return new KeptTokens(
        decoder(named, keys), keys::inForce, Clock.systemUTC(), KeptTokens.MOST_CHARACTERS);
  }

  private TokenKeys keys(Named named, Duration readEvery) {
    var settings = new OAuth2ResourceServerProperties();
    if (named == Named.KEYS) {
      settings.getJwt().setJwkSetUri(issuer.keysAddress());
    }
    return new TokenKeys(settings, new TokenSettings(null, readEvery));
  }

  private JwtDecoder decoder(Named named, TokenKeys keys) {
    JwkSetUriJwtDecoderBuilder builder =
        named == Named.KEYS
            ? NimbusJwtDecoder.withJwkSetUri(issuer.keysAddress())
            : NimbusJwtDecoder.withIssuerLocation(issuer.address());
    keys.customize(builder);
    NimbusJwtDecoder decoder = builder.build();
    decoder.setJwtValidator(JwtValidators.createDefault());
    return decoder;
  }

  private static boolean isTaken(JwtDecoder decoder, SigningKey key) {
    return isTaken(decoder, key.token());
  }

  private static boolean isTaken(JwtDecoder decoder, String token) {
    try {
      Jwt _ = decoder.decode(token);
      return true;
    } catch (BadJwtException refused) {
      return false;
    }
  }
}
