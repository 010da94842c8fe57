package daybreak.app.security;

import daybreak.query.http.KnownUntil;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leaves with a request until when its caller's token is good. */
final class CallersEnd extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getUserPrincipal() instanceof JwtAuthenticationToken caller) {
      Instant end = caller.getToken().getExpiresAt();
      if (end != null) {
        KnownUntil.leave(request, end);
      }
    }
    chain.doFilter(request, response);
  }
}
