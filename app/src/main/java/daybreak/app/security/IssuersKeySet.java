package daybreak.app.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetSourceWrapper;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;

/**
 * A set of keys as Spring reads it from where its issuer says that it is, without what Spring keeps
 * of it. A failure is told as Nimbus tells its own, which alone it can bridge over.
 */
record IssuersKeySet(JWKSetSource<SecurityContext> spring)
    implements JWKSetSource<SecurityContext> {

  static IssuersKeySet readBy(JWKSource<SecurityContext> springs) {
    var source = ((JWKSetBasedJWKSource<SecurityContext>) springs).getJWKSetSource();
    while (source instanceof JWKSetSourceWrapper<SecurityContext> wrapper) {
      source = wrapper.getSource();
    }
    return new IssuersKeySet(source);
  }

  @Override
  public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, SecurityContext context)
      throws KeySourceException {
    try {
      return spring.getJWKSet(refresh, now, context);
    } catch (RemoteKeySourceException away) {
      throw new JWKSetRetrievalException(away.getMessage(), away);
    }
  }

  @Override
  public void close() throws IOException {
    spring.close();
  }
}
