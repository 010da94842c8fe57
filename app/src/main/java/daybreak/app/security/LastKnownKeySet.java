package daybreak.app.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetSourceWrapper;
import com.nimbusds.jose.jwk.source.OutageTolerantJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;

/**
 * A set of keys as it was read last, for as long as it can't be read. Nimbus would not give that to
 * one who reads ahead, who insists on a new one: each time that the set has grown old, a caller
 * would then wait for an issuer that is away.
 */
final class LastKnownKeySet extends JWKSetSourceWrapper<SecurityContext> {

  LastKnownKeySet(JWKSetSource<SecurityContext> origin, Duration goodFor) {
    super(new OutageTolerantJWKSetSource<>(origin, goodFor.toMillis(), null));
  }

  @Override
  public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, SecurityContext context)
      throws KeySourceException {
    return getSource().getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), now, context);
  }
}
