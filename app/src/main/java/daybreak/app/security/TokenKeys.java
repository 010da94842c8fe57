package daybreak.app.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/**
 * The keys of callers' tokens, where they are a set that its issuer changes when it likes. The set
 * is read anew before it has grown old, which no caller waits for, and for a token whose key is not
 * in it; but not for each such token, since anybody can make one up. While it can't be read it is
 * taken as it was.
 */
@Component
final class TokenKeys implements JwkSetUriJwtDecoderBuilderCustomizer, AutoCloseable {

  /** Such a part of the time that a set is good for is left when it is read anew. */
  private static final int EARLY = 5;

  /** In such a part of the time that a set is good for, it is read twice at most. */
  private static final int RARELY = 10;

  /** Tokens seldom live longer, and who is away for that time has signed no new ones. */
  private static final Duration OUTAGE = Duration.ofHours(1);

  /** Of those who come while the set is read, which takes less. */
  private static final Duration PATIENCE = Duration.ofMillis(1_500);

  /** Of each step in which Spring asks an issuer; half a minute where nothing is said. */
  private static final Duration STEP = Duration.ofMillis(500);

  /** Stands for a key that is set alone and stays what it is: no set, not even an empty one. */
  private static final Object NO_SET = new Object();

  /** Why this thread has just found no set. */
  private static final ThreadLocal<@Nullable KeySourceException> AWAY = new ThreadLocal<>();

  private final ExecutorService reading =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("token-keys").factory());

  private final ScheduledExecutorService ahead =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofVirtual().name("token-keys-ahead").factory());

  private final OAuth2ResourceServerProperties settings;
  private final Duration readEvery;
  private final Clock realTime = Clock.systemUTC();
  private volatile @Nullable JWKSetSource<SecurityContext> sets;

  TokenKeys(OAuth2ResourceServerProperties settings, TokenSettings tokens) {
    this.settings = settings;
    this.readEvery = tokens.keysReadEvery();
  }

  @Override
  public void customize(JwkSetUriJwtDecoderBuilder decoder) {
    decoder.restOperations(bounded()).jwtProcessorCustomizer(this::keepKeys);
  }

  private static RestOperations bounded() {
    SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(STEP);
    requests.setReadTimeout(STEP);
    return new RestTemplate(requests);
  }

  /**
   * What tells the keys with which the next token is verified from others: their set, read anew
   * where it is due; null where it can't be had, for which that token does not wait once more.
   * Something that stays where keys are no set, or nobody has asked for it yet.
   */
  @Nullable Object inForce() {
    AWAY.remove();
    JWKSetSource<SecurityContext> asked = sets;
    try {
      return asked == null ? NO_SET : present(asked);
    } catch (KeySourceException away) {
      AWAY.set(away);
      return null;
    }
  }

  private static void refuseToWaitAgain() throws KeySourceException {
    KeySourceException away = AWAY.get();
    if (away != null) {
      AWAY.remove();
      throw away;
    }
  }

  private JWKSet present(JWKSetSource<SecurityContext> asked) throws KeySourceException {
    return asked.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), realTime.millis(), null);
  }

  private void keepKeys(ConfigurableJWTProcessor<SecurityContext> processor) {
    var selector = (JWSVerificationKeySelector<SecurityContext>) processor.getJWSKeySelector();
    JWKSource<SecurityContext> keys = kept(origin(selector.getJWKSource()));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms(selector), keys));
  }

  private static Set<JWSAlgorithm> algorithms(JWSVerificationKeySelector<?> selector) {
    return JWSAlgorithm.Family.SIGNATURE.stream()
        .filter(selector::isAllowed)
        .collect(Collectors.toSet());
  }

  /** Where an issuer alone is named, Spring asks it where its keys are, and reads them there. */
  private JWKSetSource<SecurityContext> origin(JWKSource<SecurityContext> springs) {
    String location = settings.getJwt().getJwkSetUri();
    return location == null || location.isBlank()
        ? IssuersKeySet.readBy(springs)
        : KeySet.at(location);
  }

  /** That a key is not in the set can be said only where there is one. */
  private JWKSource<SecurityContext> kept(JWKSetSource<SecurityContext> origin) {
    JWKSource<SecurityContext> kept =
        JWKSourceBuilder.create(lastKnown(origin))
            .cache(readEvery.toMillis(), patience().toMillis())
            .refreshAheadCache(
                readEvery.dividedBy(EARLY).toMillis(), null, reading, false, ahead, false)
            .rateLimited(readEvery.dividedBy(RARELY).toMillis())
            .build();
    JWKSetSource<SecurityContext> cached =
        ((JWKSetBasedJWKSource<SecurityContext>) kept).getJWKSetSource();
    sets = cached;
    return (selector, context) -> {
      refuseToWaitAgain();
      try {
        return kept.get(selector, context);
      } catch (RateLimitReachedException readAMomentAgo) {
        JWKSet _ = present(cached);
        return List.of();
      }
    };
  }

  private LastKnownKeySet lastKnown(JWKSetSource<SecurityContext> origin) {
    return new LastKnownKeySet(new BoundedKeySet(origin, reading), readEvery.plus(OUTAGE));
  }

  private Duration patience() {
    Duration half = readEvery.dividedBy(2);
    return half.compareTo(PATIENCE) < 0 ? half : PATIENCE;
  }

  @Override
  public void close() {
    List<Runnable> _ = ahead.shutdownNow();
    List<Runnable> _ = reading.shutdownNow();
  }
}
