package daybreak.command.http;

import daybreak.schema.command.Fingerprint;
import daybreak.schema.command.Idempotency;
import daybreak.schema.command.Issuer;
import daybreak.schema.input.EntityTags;
import daybreak.schema.input.Texts;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Who sends a command, under which idempotency key, and what for, if that is said.
 *
 * @param caller the user's id
 * @param idempotency the caller's key with what tells this payload from another
 * @param ifMatch the lines of the header that names the versions to be changed; empty where it may
 *     be any
 */
public record CommandRequest(UUID caller, @Nullable Idempotency idempotency, List<String> ifMatch) {

  private static final String KEY = "Idempotency-Key";
  private static final int KEY_LIMIT = 200;

  /**
   * Reads the request's caller and key.
   *
   * @param body the parsed body, null where the call has none
   * @throws InvalidInput if the key is blank, too long or given twice
   */
  public static CommandRequest of(HttpServletRequest http, @Nullable Object body) {
    UUID caller = caller(http);
    String key = key(http);
    return new CommandRequest(
        caller,
        key == null ? null : new Idempotency(caller, checked(key), fingerprint(http, body)),
        Collections.list(http.getHeaders(HttpHeaders.IF_MATCH)));
  }

  /** In whose name the command is sent. */
  Issuer issuer() {
    return new Issuer.User(caller, idempotency);
  }

  /**
   * The versions that the command is meant for; null where it may be any.
   *
   * @throws InvalidInput if they can't be read
   */
  @Nullable EntityTags versions() {
    return ifMatch.isEmpty() ? null : EntityTags.of(HttpHeaders.IF_MATCH, ifMatch);
  }

  private static @Nullable String key(HttpServletRequest http) {
    List<String> keys = Collections.list(http.getHeaders(KEY));
    if (keys.size() > 1) {
      throw new InvalidInput(KEY, Code.TWICE, "must be given once");
    }
    return keys.isEmpty() ? null : keys.getFirst();
  }

  private static UUID caller(HttpServletRequest http) {
    Principal principal = Objects.requireNonNull(http.getUserPrincipal(), "no one is signed in");
    return id(principal);
  }

  /** The id of the user who is signed in. */
  public static UUID id(Principal caller) {
    return UUID.fromString(caller.getName());
  }

  private static String checked(String key) {
    if (Texts.isBlank(key)) {
      throw new InvalidInput(KEY, Code.BLANK, "must not be blank");
    }
    if (key.length() > KEY_LIMIT) {
      throw new InvalidInput(KEY, Code.TOO_LONG, "must have at most " + KEY_LIMIT + " characters");
    }
    return key;
  }

  private static Fingerprint fingerprint(HttpServletRequest http, @Nullable Object body) {
    return Fingerprint.of(new Payload(http.getMethod(), http.getRequestURI(), body));
  }

  private record Payload(String method, String path, @Nullable Object body) {}
}
