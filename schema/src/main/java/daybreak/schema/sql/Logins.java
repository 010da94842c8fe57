package daybreak.schema.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PasswordUtil;

/**
 * The password of every {@link DatabaseRole}: the configured one, or else one derived from the
 * administrator's (HMAC-SHA256 of the role's name), so that every process that has that one finds
 * the same without being told. A password that is about to be changed has a next one.
 */
public final class Logins {

  private static final int SCRAM_ITERATIONS = 4096;
  private static final int SALT_BYTES = 16;

  private final @Nullable SecretKeySpec secret;
  private final Map<DatabaseRole, String> configured;
  private final Map<DatabaseRole, String> next;

  private Logins(
      @Nullable SecretKeySpec secret,
      Map<DatabaseRole, String> configured,
      Map<DatabaseRole, String> next) {
    this.secret = secret;
    this.configured = said(configured);
    this.next = said(next);
  }

  private static Map<DatabaseRole, String> said(Map<DatabaseRole, String> passwords) {
    Map<DatabaseRole, String> said = new EnumMap<>(DatabaseRole.class);
    said.putAll(passwords);
    said.values().removeIf(String::isEmpty);
    return said;
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
        configured,
        Map.of());
  }

  /** The same for roles that may have got these passwords already, or will have them soon. */
  public Logins changingTo(Map<DatabaseRole, String> passwords) {
    return new Logins(secret, configured, passwords);
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

  /**
   * How the role logs in, and how it will.
   *
   * @throws IllegalStateException if its password is neither configured nor derivable
   */
  List<Login> all(DatabaseRole role) {
    Login now = of(role);
    String then = next.get(role);
    return then == null || then.equals(now.password())
        ? List.of(now)
        : List.of(now, new Login(now.user(), then));
  }

  /** What the server is told of each role's password: the same text for the same passwords. */
  Map<String, String> verifiers() {
    Map<String, String> verifiers = new TreeMap<>();
    for (DatabaseRole role : DatabaseRole.values()) {
      verifiers.put(role.roleName(), verifier(role));
    }
    return verifiers;
  }

  /**
   * What the server is told of the role's password, and a pooler before it: the same text for the
   * same password.
   */
  public String verifier(DatabaseRole role) {
    return verifier(of(role));
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
