package daybreak.schema.command;

import daybreak.schema.event.Json;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of a command's payload, in hexadecimal: tells whether an idempotency key came again
 * with the same payload.
 */
public record Fingerprint(String hex) {

  /** The fingerprint of a payload's JSON. */
  public static Fingerprint of(Object payload) {
    return of(Json.mapper().writeValueAsBytes(payload));
  }

  static Fingerprint of(byte[] payload) {
    return new Fingerprint(HexFormat.of().formatHex(sha256().digest(payload)));
  }

  public static Fingerprint ofBytes(byte[] digest) {
    return new Fingerprint(HexFormat.of().formatHex(digest));
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
