package daybreak.load.drill;

import java.util.UUID;

/** Who a client is, with the token that says so. */
record Principal(UUID id, String token) {

  static final String LEARNER = "learner";
  static final String ADMIN = "content-admin";
  static final String ANALYST = "analyst";

  /** Somebody new in a role. */
  static Principal of(String role, TokenSigner signer) {
    UUID id = UUID.randomUUID();
    return new Principal(id, signer.token(id, role));
  }
}
