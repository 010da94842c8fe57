package daybreak.app.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import daybreak.app.security.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.UUID;
import javax.crypto.SecretKey;

/** Signs tokens for a developer with the key of this machine. They hold for thirty real days. */
final class DevTokens {

  private static final Duration LIFE = Duration.ofDays(30);

  private final SecretKey key;
  private final Clock realTime = Clock.systemUTC();

  DevTokens(SecretKey key) {
    this.key = key;
  }

  String token(UUID subject, Collection<Role> roles) {
    Instant now = realTime.instant();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .subject(subject.toString())
            .claim("roles", roles.stream().map(Role::word).toList())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .build();
    return signed(new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims));
  }

  private String signed(SignedJWT token) {
    try {
      token.sign(new MACSigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("A key of 256 bits signs with HS256", e);
    }
  }
}
