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
import java.util.ArrayList;
import java.util.List;
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
  private static final Duration SHORT = Duration.ofSeconds(1);

  /** An issuer that hangs is given up early enough for a set of such an age. */
  private static final Duration BEARABLE = Duration.ofSeconds(6);

  /** One who read the keys would wait for longer. */
  private static final Duration AT_ONCE = Duration.ofMillis(900);

  /** As long as anything that a request waits for may take. */
  private static final Duration BOUND = Duration.ofSeconds(3);

  private static final SigningKey OLD = SigningKey.named("old");
  private static final SigningKey FRESH = SigningKey.named("fresh");
  private static final SigningKey NOBODYS = SigningKey.named("nobody's");

  private final KeyIssuer issuer;
  private final List<TokenKeys> opened = new ArrayList<>();

  TokenKeysTest() throws IOException {
    issuer = new KeyIssuer();
    issuer.shows(OLD);
  }

  @AfterEach
  void close() {
    opened.forEach(TokenKeys::close);
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
    JwtDecoder decoder = decoderThatTakesTheOldKey(named, LONG);
    int before = issuer.asked();

    assertThat(Stream.generate(() -> NOBODYS).limit(50)).noneMatch(key -> isTaken(decoder, key));

    assertThat(issuer.asked()).isEqualTo(before + 1);
    assertThat(isTaken(decoder, OLD)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void a_new_key_is_known_with_its_first_token(Named named) {
    JwtDecoder decoder = decoderThatTakesTheOldKey(named, LONG);

    issuer.shows(OLD, FRESH);

    assertThat(isTaken(decoder, FRESH)).isTrue();
    assertThat(isTaken(decoder, OLD)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void a_key_that_is_taken_out_is_refused_once_the_set_has_grown_old(Named named) {
    JwtDecoder decoder = decoderThatTakesTheOldKey(named, SHORT);

    issuer.shows(FRESH);

    await().until(() -> !isTaken(decoder, OLD));
    assertThat(isTaken(decoder, FRESH)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void while_the_set_can_not_be_read_its_keys_are_taken(Named named) {
    JwtDecoder decoder = decoderThatTakesTheOldKey(named, SHORT);
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
  void an_issuer_that_shows_no_key_at_all_has_every_token_refused() {
    issuer.shows();
    JwtDecoder decoder = decoder(Named.KEYS, LONG);

    assertThat(Stream.generate(() -> OLD).limit(10)).noneMatch(key -> isTaken(decoder, key));
    assertThat(issuer.asked()).isEqualTo(2);
  }

  @Test
  void the_set_is_read_anew_before_it_is_old_though_nobody_calls() {
    JwtDecoder _ = decoderThatTakesTheOldKey(Named.KEYS, SHORT);
    int before = issuer.asked();

    await().until(() -> issuer.asked() >= before + 3);
  }

  @Test
  void no_caller_waits_until_the_set_is_read_anew_though_its_issuer_hangs() {
    JwtDecoder decoder = keepingWhatItTakes(Named.KEYS, BEARABLE);
    int before = issuer.asked();

    issuer.hangs();

    await()
        .atMost(BEARABLE.multipliedBy(5))
        .until(() -> {
          assertThat(timeOf(() -> assertThat(isTaken(decoder, OLD)).isTrue())).isLessThan(AT_ONCE);
          return issuer.asked() >= before + 2;
        });
  }

  @ParameterizedTest
  @EnumSource
  void the_first_caller_waits_for_an_issuer_that_hangs_no_longer_than_a_request_may(Named named) {
    issuer.hangs();

    Duration waited =
        timeOf(() ->
            assertThatThrownBy(() -> keeping(named, LONG).decode(OLD.token()))
                .isNotInstanceOf(BadJwtException.class));

    assertThat(waited).isLessThan(BOUND);
  }

  @Test
  void an_issuer_that_is_away_is_asked_once_for_a_token() {
    issuer.isInTrouble();
    JwtDecoder decoder = keeping(Named.KEYS, LONG);

    assertThatThrownBy(() -> decoder.decode(OLD.token())).isNotInstanceOf(BadJwtException.class);

    assertThat(issuer.asked()).isEqualTo(1);
    issuer.shows(OLD);
    assertThat(isTaken(decoder, OLD)).isTrue();
  }

  @Test
  void a_token_that_is_none_is_refused_though_the_issuer_is_away() {
    issuer.isInTrouble();
    JwtDecoder decoder = keeping(Named.KEYS, LONG);

    assertThat(isTaken(decoder, "no.such.token")).isFalse();
    issuer.shows(OLD);
    assertThat(isTaken(decoder, OLD)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void who_has_a_key_that_is_not_known_waits_no_longer_either(Named named) {
    JwtDecoder decoder = keepingWhatItTakes(named, LONG);

    issuer.hangs();

    assertThat(timeOf(() -> assertThat(isTaken(decoder, FRESH)).isFalse())).isLessThan(BOUND);
    assertThat(isTaken(decoder, OLD)).isTrue();
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

  private JwtDecoder decoderThatTakesTheOldKey(Named named, Duration readEvery) {
    JwtDecoder decoder = decoder(named, readEvery);
    assertThat(isTaken(decoder, OLD)).isTrue();
    return decoder;
  }

  private JwtDecoder decoder(Named named, Duration readEvery) {
    return decoder(named, keys(named, readEvery));
  }

  private JwtDecoder keepingWhatItTakes(Named named, Duration readEvery) {
    JwtDecoder decoder = keeping(named, readEvery);
    assertThat(isTaken(decoder, OLD)).isTrue();
    return decoder;
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
    TokenKeys keys = new TokenKeys(settings, new TokenSettings(null, readEvery));
    opened.add(keys);
    return keys;
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

  private static Duration timeOf(Runnable action) {
    long start = System.nanoTime();
    action.run();
    return Duration.ofNanos(System.nanoTime() - start);
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
