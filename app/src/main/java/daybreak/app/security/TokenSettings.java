package daybreak.app.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is asked of tokens beside Spring Boot's own settings.
 *
 * @param issuer what a token's iss must say; unlike Boot's issuer-uri it is only compared, and
 *     nobody is called at that address
 */
@ConfigurationProperties("daybreak.tokens")
record TokenSettings(@Nullable String issuer) {}
