package daybreak.query.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;

/**
 * Until when a request's caller is known, by the token: who keeps the request open for long ends it
 * then. Whoever has looked at the token leaves it with the request.
 */
public final class KnownUntil {

  private static final String ATTRIBUTE = KnownUntil.class.getName();

  private KnownUntil() {}

  public static void leave(HttpServletRequest request, Instant end) {
    request.setAttribute(ATTRIBUTE, end);
  }

  public static Instant of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Instant end) {
      return end;
    }
    throw new IllegalStateException("Nobody has said until when the caller is known");
  }
}
