package daybreak.app.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/**
 * What the body of a request may be, told from its path before anything is read. What no rule names
 * gets the least, so a new call is bounded before anybody thinks of it.
 */
enum CallKind {
  /** A few fields: learners' commands, and whatever is not listed. */
  SMALL(64 * 1024),
  /** A question, a lesson, a deck with its cards. */
  CONTENT(2 * 1024 * 1024),
  /** As many bounded lines as there are, for as long as they keep coming. */
  LINES(Long.MAX_VALUE);

  /** How long the whole body of a call may take to arrive; lines are bounded one by one. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Set<String> IMPORTS = Set.of("/api/content/import", "/api/activity/import");

  private final long limit;

  CallKind(long limit) {
    this.limit = limit;
  }

  static CallKind of(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (IMPORTS.contains(path)) {
      return LINES;
    }
    return path.startsWith("/api/content/") ? CONTENT : SMALL;
  }

  /** Told from the headers as they stand: a length may be no number at all. */
  static boolean hasBody(HttpServletRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return (length != null && !length.equals("0"))
        || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
  }

  /** The most bytes of its body. */
  long limit() {
    return limit;
  }

  boolean isBoundedInTime() {
    return this != LINES;
  }

  /** Whether the body may be compressed. */
  boolean takes(String encoding) {
    return encoding.equalsIgnoreCase("identity")
        || (this == LINES && encoding.equalsIgnoreCase("gzip"));
  }
}
