package daybreak.query.http;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * A request that has waited at its caller's wish. It is timed on a line of its own: how long it
 * took says nothing of how fast its call answers.
 */
public final class WaitedFor {

  private static final String WAITED = "?waited";

  private WaitedFor() {}

  /** Says so of a request that is about to be answered. */
  public static void mark(HttpServletRequest request) {
    ServerHttpObservationFilter.findObservationContext(request)
        .ifPresent(context -> context.setPathPattern(context.getPathPattern() + WAITED));
  }
}
