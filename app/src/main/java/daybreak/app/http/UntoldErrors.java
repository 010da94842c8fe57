package daybreak.app.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says what an answer leaves open that has the status of an error alone, as a library's may. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class UntoldErrors extends OncePerRequestFilter {

  private static final int FIRST_ERROR = 400;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    if (response.getStatus() >= FIRST_ERROR
        && response.getContentType() == null
        && !response.isCommitted()
        && !request.isAsyncStarted()) {
      Problem problem =
          Problem.of(
              Objects.requireNonNullElse(
                  HttpStatus.resolve(response.getStatus()), HttpStatus.INTERNAL_SERVER_ERROR));
      ProblemResponse.send(request, response, problem);
    }
  }
}
