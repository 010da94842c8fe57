package daybreak.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.slf4j.MDC;
import org.slf4j.MDC.MDCCloseable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says in every line that is logged for a request who calls: the UUID, and nothing else. */
final class CallersInLogs extends OncePerRequestFilter {

  /** As the Elastic Common Schema names it. */
  private static final String IN_LOGS = "user.id";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Principal caller = request.getUserPrincipal();
    if (caller == null) {
      chain.doFilter(request, response);
      return;
    }
    try (MDCCloseable _ = MDC.putCloseable(IN_LOGS, caller.getName())) {
      chain.doFilter(request, response);
    }
  }
}
