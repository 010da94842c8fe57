package daybreak.app.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * The bearer token of a request. One in its usual form is told by its characters alone; all else is
 * left to Spring's expression, which takes longer over a long token than is worth it.
 */
final class PlainBearer implements BearerTokenResolver {

  private static final String BEGINNING = "Bearer ";

  private final BearerTokenResolver spring = new DefaultBearerTokenResolver();

  @Override
  public @Nullable String resolve(HttpServletRequest request) {
    String given = request.getHeader(HttpHeaders.AUTHORIZATION);
    return given != null && isPlain(given)
        ? given.substring(BEGINNING.length())
        : spring.resolve(request);
  }

  private static boolean isPlain(String given) {
    if (!given.startsWith(BEGINNING) || given.length() == BEGINNING.length()) {
      return false;
    }
    int place = BEGINNING.length();
    while (place < given.length() && isOfJwt(given.charAt(place))) {
      place++;
    }
    return place == given.length();
  }

  /** Of base64 as JWTs have it, or between their parts. */
  private static boolean isOfJwt(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_'
        || c == '.';
  }
}
