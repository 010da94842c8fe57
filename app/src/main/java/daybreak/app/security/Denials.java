package daybreak.app.security;

import daybreak.app.http.ProblemResponse;
import daybreak.schema.problem.Code;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/**
 * Says no as a problem, with the header that RFC 6750 asks for: 401, 403, or 400. Where a token
 * can't be looked at, since its issuer's keys can't be had, it says so: 503.
 */
@Component
final class Denials
    implements AuthenticationEntryPoint,
        AuthenticationFailureHandler,
        AccessDeniedHandler,
        RequestRejectedHandler {

  private static final Logger log = LoggerFactory.getLogger(Denials.class);
  private static final String RETRY_AFTER_SECONDS = "1";

  private final BearerTokenAuthenticationEntryPoint challenge =
      new BearerTokenAuthenticationEntryPoint();
  private final BearerTokenAccessDeniedHandler denial = new BearerTokenAccessDeniedHandler();

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    challenge.commence(request, response, cause);
    HttpStatus status = HttpStatus.valueOf(response.getStatus());
    ProblemResponse.send(
        request, response, status, Code.TOKEN_NEEDED, "A valid bearer token is needed.");
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    if (!(cause instanceof AuthenticationServiceException)) {
      commence(request, response, cause);
      return;
    }
    log.warn("Answered 503: {}", cause.getMessage());
    response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    ProblemResponse.send(
        request,
        response,
        HttpStatus.SERVICE_UNAVAILABLE,
        Code.UNAVAILABLE,
        "Tokens can't be checked for now.");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
      throws IOException {
    denial.handle(request, response, cause);
    ProblemResponse.send(
        request,
        response,
        HttpStatus.FORBIDDEN,
        Code.ROLE_MISSING,
        "None of the caller's roles may do this.");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException cause)
      throws IOException {
    String detail = "The request holds characters that are not allowed.";
    ProblemResponse.send(request, response, HttpStatus.BAD_REQUEST, Code.REQUEST_MALFORMED, detail);
  }
}
