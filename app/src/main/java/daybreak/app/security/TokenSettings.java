package daybreak.app.security;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is asked of tokens beside Spring Boot's own settings.
 *
 * @param issuer what a token's iss must say; unlike Boot's issuer-uri it is only compared, and
 *     nobody is called at that address
 * @param keysReadEvery how old a set of keys may be before it is read anew; also how long a key
 *     that was taken out of it is still accepted
 */
@ConfigurationProperties("daybreak.tokens")
record TokenSettings(@Nullable String issuer, @DefaultValue("5m") Duration keysReadEvery) {}
