package daybreak.schema.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PasswordUtil;

/**
 * The password of every {@link DatabaseRole}: the configured one, or else one derived from the
 * administrator's (HMAC-SHA256 of the role's name), so that every process finds the same without
 * being told.
 */
public final class Logins {

  private static final int SCRAM_ITERATIONS = 4096;
  private static final int SALT_BYTES = 16;

  private final @Nullable SecretKeySpec secret;
  private final Map<DatabaseRole, String> configured;

  private Logins(@Nullable SecretKeySpec secret, Map<DatabaseRole, String> configured) {
    this.secret = secret;
    this.configured = configured;
  }

  /** Passwords that all follow from the administrator's. */
  public static Logins derivedFrom(@Nullable String adminPassword) {
    return derivedFrom(adminPassword, Map.of());
  }

  /** As configured; the passwords left out follow from the administrator's. */
  public static Logins derivedFrom(
      @Nullable String adminPassword, Map<DatabaseRole, String> configured) {
    return new Logins(
        adminPassword == null || adminPassword.isEmpty()
            ? null
            : new SecretKeySpec(adminPassword.getBytes(UTF_8), "HmacSHA256"),
        configured.isEmpty() ? Map.of() : new EnumMap<>(configured));
  }

  /**
   * How the role logs in.
   *
   * @throws IllegalStateException if its password is neither configured nor derivable
   */
  public Login of(DatabaseRole role) {
    String password = configured.get(role);
    return new Login(
        role.roleName(),
        password == null ? HexFormat.of().formatHex(derive(role.roleName())) : password);
  }

  /** What the server is told of each role's password: the same text for the same passwords. */
  Map<String, String> verifiers() {
    Map<String, String> verifiers = new TreeMap<>();
    for (DatabaseRole role : DatabaseRole.values()) {
      verifiers.put(role.roleName(), verifier(of(role)));
    }
    return verifiers;
  }

  private static String verifier(Login login) {
    byte[] salt = new byte[SALT_BYTES];
    byte[] mac = hmac(new SecretKeySpec(login.password().getBytes(UTF_8), "HmacSHA256"), "salt");
    System.arraycopy(mac, 0, salt, 0, SALT_BYTES);
    return PasswordUtil.encodeScramSha256(login.password().toCharArray(), SCRAM_ITERATIONS, salt);
  }

  private byte[] derive(String roleName) {
    if (secret == null) {
      throw new IllegalStateException(
          "No password for "
              + roleName
              + ": configure one, or give the data source a password to derive it from");
    }
    return hmac(secret, roleName);
  }

  private static byte[] hmac(SecretKeySpec key, String message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(message.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
    }
  }

  /** A user name and its password. */
  public record Login(String user, String password) {

    @Override
    public String toString() {
      return user;
    }
  }
}
