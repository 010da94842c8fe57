package daybreak.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.schema.testing.SetClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** For how long a token that was verified is taken as it was. */
final class KeptTokensTest {

  private static final Instant BEGIN = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant END = BEGIN.plusSeconds(3_600);
  private static final String TOKEN = "a.b.c";

  private final Counting verifier = new Counting();
  private @Nullable Object keys = "the first";
  private final SetClock clock = new SetClock(BEGIN);
  private final KeptTokens kept = keeping(KeptTokens.MOST_CHARACTERS);

  @Test
  void a_token_is_verified_once() {
    Jwt first = kept.decode(TOKEN);

    assertThat(kept.decode(TOKEN)).isSameAs(first);
    assertThat(kept.decode(new String(TOKEN.toCharArray()))).isSameAs(first);
    assertThat(verifier.asked).isEqualTo(1);
  }

  @Test
  void another_token_is_verified_whatever_it_claims() {
    Jwt first = kept.decode(TOKEN);
    verifier.refuses = true;

    assertThatThrownBy(() -> kept.decode("a.b.d")).isInstanceOf(BadJwtException.class);
    assertThat(kept.decode(TOKEN)).isSameAs(first);
  }

  @Test
  void a_token_that_has_ended_is_the_verifier_s_matter() {
    Jwt _ = kept.decode(TOKEN);
    verifier.refuses = true;
    clock.set(END.minusNanos(1));
    Jwt _ = kept.decode(TOKEN);

    clock.set(END);

    assertThatThrownBy(() -> kept.decode(TOKEN)).isInstanceOf(BadJwtException.class);
  }

  @Test
  void so_is_one_whose_time_has_not_come_by_a_clock_that_was_set_back() {
    Jwt _ = kept.decode(TOKEN);
    verifier.refuses = true;

    clock.set(BEGIN.minusNanos(1));

    assertThatThrownBy(() -> kept.decode(TOKEN)).isInstanceOf(BadJwtException.class);
  }

  @Test
  void a_token_is_verified_anew_with_other_keys() {
    Jwt _ = kept.decode(TOKEN);
    verifier.refuses = true;

    keys = "the second";

    assertThatThrownBy(() -> kept.decode(TOKEN)).isInstanceOf(BadJwtException.class);
  }

  @Test
  void keys_that_change_while_a_token_is_verified_are_not_taken_for_those_it_was_verified_with() {
    verifier.meanwhile = () -> keys = "the second";
    Jwt _ = kept.decode(TOKEN);
    verifier.refuses = true;

    assertThatThrownBy(() -> kept.decode(TOKEN)).isInstanceOf(BadJwtException.class);
  }

  @Test
  void nothing_is_kept_or_taken_where_no_keys_can_be_had() {
    Jwt _ = kept.decode(TOKEN);

    keys = null;

    Jwt _ = kept.decode(TOKEN);
    Jwt _ = kept.decode("a.b.d");
    keys = "the first";
    Jwt _ = kept.decode("a.b.d");
    assertThat(verifier.asked).isEqualTo(4);
  }

  @Test
  void a_refusal_is_not_kept() {
    verifier.refuses = true;
    assertThatThrownBy(() -> kept.decode(TOKEN)).isInstanceOf(BadJwtException.class);
    verifier.refuses = false;

    assertThat(kept.decode(TOKEN).getTokenValue()).isEqualTo(TOKEN);
  }

  @Test
  void a_token_that_is_bound_to_what_its_caller_shows_is_verified_each_time() {
    verifier.confirmation = Map.of("x5t#S256", "a thumbprint");
    Jwt _ = kept.decode(TOKEN);
    verifier.refuses = true;

    assertThatThrownBy(() -> kept.decode(TOKEN)).isInstanceOf(BadJwtException.class);
  }

  @Test
  void no_more_is_kept_than_there_is_room_for() {
    KeptTokens narrow = keeping(10L * TOKEN.length());
    List<String> tokens = IntStream.range(100, 200).mapToObj(n -> "a." + n).toList();
    tokens.forEach(narrow::decode);
    verifier.asked = 0;

    tokens.forEach(narrow::decode);

    assertThat(verifier.asked).isGreaterThanOrEqualTo(90);
  }

  private KeptTokens keeping(long characters) {
    Supplier<@Nullable Object> inForce = () -> keys;
    return new KeptTokens(verifier, inForce, clock, characters);
  }

  /** Verifies everything, unless told otherwise, and counts. */
  private static final class Counting implements JwtDecoder {

    private int asked;
    private boolean refuses;
    private @Nullable Object confirmation;
    private Runnable meanwhile = () -> {};

    @Override
    public Jwt decode(String token) {
      asked++;
      meanwhile.run();
      if (refuses) {
        throw new BadJwtException("It is refused");
      }
      return Jwt.withTokenValue(token)
          .header("alg", "none")
          .notBefore(BEGIN)
          .expiresAt(END)
          .claims(this::confirm)
          .build();
    }

    private void confirm(Map<String, Object> claims) {
      if (confirmation != null) {
        claims.put("cnf", confirmation);
      }
    }
  }
}
