package daybreak.app.security;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.stereotype.Component;

/** The rule that tokens come from the issuer that is set, where one is. */
@Component
final class TokenIssuer implements OAuth2TokenValidator<Jwt> {

  private static final OAuth2Error OTHER =
      new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "The token's iss is another one", null);

  private final TokenSettings settings;

  TokenIssuer(TokenSettings settings) {
    this.settings = settings;
  }

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    String issuer = settings.issuer();
    return issuer == null || issuer.equals(token.getClaimAsString(JwtClaimNames.ISS))
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(OTHER);
  }
}
