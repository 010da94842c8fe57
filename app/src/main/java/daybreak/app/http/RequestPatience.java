package daybreak.app.http;

import daybreak.schema.sql.Patience;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a request waits for, it waits for within one bound. One of lines takes minutes, and none.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestPatience extends OncePerRequestFilter {

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !CallKind.of(request).isBoundedInTime();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try (Patience _ = Patience.begin()) {
      chain.doFilter(request, response);
    }
  }
}
