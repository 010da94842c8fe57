package daybreak.app.local;

import daybreak.app.security.Caller;
import daybreak.app.security.TokenEnd;
import daybreak.app.settings.Settings;
import daybreak.schema.eventstore.EventStores;
import java.time.Clock;
import javax.crypto.SecretKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** The beans of a developer's machine. */
@Configuration(proxyBeanMethods = false)
@Profile("local")
class LocalProfile {

  @Bean
  MovableClock clock() {
    return new MovableClock(Clock.systemUTC());
  }

  @Bean
  SecretKey devKey(Environment environment, Settings settings) {
    return environment.containsProperty("spring.datasource.url")
        ? DevKey.random()
        : DevKey.keptIn(settings.postgres().dataDir());
  }

  @Bean
  DevTokens devTokens(SecretKey devKey) {
    return new DevTokens(devKey);
  }

  @Bean
  JwtDecoder devTokenDecoder(SecretKey devKey, TokenEnd end, Caller caller) {
    NimbusJwtDecoder decoder = NimbusJwtDecoder.withSecretKey(devKey).build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(JwtValidators.createDefault(), end, caller));
    return decoder;
  }

  @Bean
  SampleBank sampleBank(
      Settings settings, EventStores events, DevTokens tokens, Environment environment) {
    return new SampleBank(settings, events, tokens, environment);
  }
}
