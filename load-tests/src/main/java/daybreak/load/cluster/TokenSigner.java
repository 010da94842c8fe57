package daybreak.load.cluster;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Who signs the drill's tokens, with a key made for the run. */
public final class TokenSigner {

  private static final String ISSUER = "https://drill.daybreak.example";
  private static final String AUDIENCE = "daybreak";
  private static final String JWT = "--spring.security.oauth2.resourceserver.jwt.";
  private static final Duration LIFE = Duration.ofHours(2);

  private final KeyPair keys;
  private final Path publicKey;

  private TokenSigner(KeyPair keys, Path publicKey) {
    this.keys = keys;
    this.publicKey = publicKey;
  }

  /** Makes a key, and leaves its public half in the directory. */
  public static TokenSigner in(Path directory) throws IOException, GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair keys = generator.generateKeyPair();
    return new TokenSigner(keys, Files.writeString(directory.resolve("signer.pem"), pem(keys)));
  }

  private static String pem(KeyPair keys) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  /** The settings of a process that takes these tokens and no others. */
  List<String> settings() {
    return List.of(
        JWT + "public-key-location=file:" + publicKey.toAbsolutePath(),
        JWT + "audiences=" + AUDIENCE,
        "--daybreak.tokens.issuer=" + ISSUER);
  }

  /** A token of a user in a role. */
  public String token(UUID user, String role) {
    Instant now = Instant.now();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .subject(user.toString())
            .claim("roles", List.of(role))
            .issuer(ISSUER)
            .audience(AUDIENCE)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .build();
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
    try {
      token.sign(new RSASSASigner(keys.getPrivate()));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("An RSA key signs with RS256", e);
    }
  }
}
