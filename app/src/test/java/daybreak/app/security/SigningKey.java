package daybreak.app.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import daybreak.app.testing.Client;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.List;

/** One of an issuer's keys, with its private half. */
record SigningKey(RSAKey key) {

  static final String AUDIENCE = "daybreak";
  static final String ISSUER = "https://tokens.example/realm";

  private static final long LIFE_SECONDS = 3_600;

  static SigningKey named(String id) {
    try {
      return new SigningKey(new RSAKeyGenerator(2048).keyID(id).generate());
    } catch (JOSEException e) {
      throw new IllegalStateException("RSA keys can be made everywhere", e);
    }
  }

  /** The public halves, as an issuer shows them. */
  static String setOf(SigningKey... keys) {
    List<JWK> shown = Arrays.stream(keys).<JWK>map(SigningKey::key).toList();
    return new JWKSet(shown).toString();
  }

  /** A learner's token that it has signed. */
  String token() {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .subject(Client.CALLER)
            .issuer(ISSUER)
            .audience(AUDIENCE)
            .claim("roles", List.of("learner"))
            .expirationTime(Date.from(Clock.systemUTC().instant().plusSeconds(LIFE_SECONDS)))
            .build();
    return signed(claims);
  }

  private String signed(JWTClaimsSet claims) {
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("An RSA key signs with RS256", e);
    }
  }
}
