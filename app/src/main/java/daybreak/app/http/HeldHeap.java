package daybreak.app.http;

import daybreak.schema.process.Allowance;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What a request has read it holds until its answer is written. */
@Component
final class HeldHeap extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try (Allowance.Work _ = Allowance.ofProcess().begin()) {
      chain.doFilter(request, response);
    }
  }
}
