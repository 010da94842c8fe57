package daybreak.app.security;

import daybreak.schema.input.Values;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Who calls, read from a token: {@code sub} is the caller's UUID and becomes the authentication's
 * name; {@code roles} becomes authorities {@code ROLE_x}.
 */
@Component
public final class Caller
    implements Converter<Jwt, AbstractAuthenticationToken>, OAuth2TokenValidator<Jwt> {

  private static final OAuth2Error NO_UUID =
      new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "The token's sub is not a UUID", null);

  @Override
  public AbstractAuthenticationToken convert(Jwt token) {
    return new JwtAuthenticationToken(
        token, authorities(token), UUID.fromString(token.getSubject()).toString());
  }

  private static Collection<GrantedAuthority> authorities(Jwt token) {
    return roles(token.getClaims().get("roles"))
        .filter(String.class::isInstance)
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
        .toList();
  }

  private static Stream<?> roles(@Nullable Object claim) {
    return claim instanceof List<?> list ? list.stream().filter(Objects::nonNull) : Stream.empty();
  }

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    return isUuid(token.getSubject())
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(NO_UUID);
  }

  /** Whether the text is a UUID in full; an issuer may write it in upper case. */
  public static boolean isUuid(@Nullable String text) {
    return text != null && Values.isUuid(text.toLowerCase(Locale.ROOT));
  }
}
