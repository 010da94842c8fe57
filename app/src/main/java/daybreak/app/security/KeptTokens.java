package daybreak.app.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Tokens that were verified, kept while they would be verified again: within their own time, and
 * while the keys are those that they were verified with. What is refused is never kept, nor a token
 * that is bound to more than itself.
 */
final class KeptTokens implements JwtDecoder {

  /** Of some ten thousand tokens; with what is read from them, they take about four times that. */
  static final long MOST_CHARACTERS = 8L << 20;

  /** Who calls no more for so long keeps no place. */
  private static final Duration IDLE = Duration.ofMinutes(10);

  /** Of RFC 7800: the certificate or key that its caller has to hold. */
  private static final String CONFIRMATION = "cnf";

  private final JwtDecoder verifier;
  private final Supplier<@Nullable Object> keys;
  private final Clock clock;
  private final Cache<String, Kept> kept;

  /**
   * @param keys what those in force now are told from others by, looked at with each token; null
   *     where they can't be had
   * @param clock of real time, by which tokens are judged
   * @param characters the most of all that are kept, together
   */
  KeptTokens(JwtDecoder verifier, Supplier<@Nullable Object> keys, Clock clock, long characters) {
    this.verifier = verifier;
    this.keys = keys;
    this.clock = clock;
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(characters)
            .weigher((String text, Kept _) -> text.length())
            .expireAfterAccess(IDLE)
            .executor(Runnable::run)
            .build();
  }

  /** The keys are looked at first, so that none that came later is taken for the verifier's. */
  @Override
  public Jwt decode(String text) {
    Object inForce = keys.get();
    Kept known = kept.getIfPresent(text);
    return known != null && inForce != null && known.holds(inForce, clock.instant())
        ? known.token()
        : verified(text, inForce);
  }

  private Jwt verified(String text, @Nullable Object inForce) {
    Jwt token = verifier.decode(text);
    if (inForce != null && !isBound(token)) {
      kept.put(text, new Kept(token, inForce));
    }
    return token;
  }

  /** Whether it is good only together with what its caller shows besides, in each request. */
  private static boolean isBound(Jwt token) {
    return token.hasClaim(CONFIRMATION);
  }

  /**
   * A verified token.
   *
   * @param keys those that were in force just before it was
   */
  private record Kept(Jwt token, Object keys) {

    boolean holds(Object inForce, Instant now) {
      return isWithinItsTime(now) && keys.equals(inForce);
    }

    /** Without the minute that clocks may differ by, which is the verifier's to grant. */
    private boolean isWithinItsTime(Instant now) {
      Instant begin = token.getNotBefore();
      Instant end = token.getExpiresAt();
      return end != null && now.isBefore(end) && (begin == null || !now.isBefore(begin));
    }
  }
}
