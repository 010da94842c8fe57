package daybreak.app.security;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** The rule that every token has an end; Spring checks an end only where there is one. */
@Component
public final class TokenEnd implements OAuth2TokenValidator<Jwt> {

  private static final OAuth2Error NO_END =
      new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "The token has no exp", null);

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    return token.getExpiresAt() == null
        ? OAuth2TokenValidatorResult.failure(NO_END)
        : OAuth2TokenValidatorResult.success();
  }
}
