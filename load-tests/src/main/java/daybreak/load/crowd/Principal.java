package daybreak.load.crowd;

import daybreak.load.cluster.TokenSigner;
import java.util.UUID;

/** Who a client is, with the token that says so. */
public record Principal(UUID id, String token) {

  public static final String LEARNER = "learner";
  public static final String ADMIN = "content-admin";
  public static final String ANALYST = "analyst";
  public static final String OPERATOR = "operator";

  /** Somebody new in a role. */
  public static Principal of(String role, TokenSigner signer) {
    UUID id = UUID.randomUUID();
    return new Principal(id, signer.token(id, role));
  }
}
