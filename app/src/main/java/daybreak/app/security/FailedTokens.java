package daybreak.app.security;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Has all tokens that fail answered in one place; Spring answers some as faults of the server. */
record FailedTokens(AuthenticationFailureHandler answers)
    implements ObjectPostProcessor<BearerTokenAuthenticationFilter> {

  @Override
  public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
    filter.setAuthenticationFailureHandler(answers);
    return filter;
  }
}
