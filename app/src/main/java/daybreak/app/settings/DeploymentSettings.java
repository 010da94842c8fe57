package daybreak.app.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * The settings without which Daybreak runs nowhere but on a developer's machine: a database of
 * one's own, and whose tokens are taken, for whom.
 */
final class DeploymentSettings {

  private static final String URL = "spring.datasource.url";
  private static final String TOKENS = "spring.security.oauth2.resourceserver";
  private static final String JWT = TOKENS + ".jwt.";
  private static final String ISSUER_URI = JWT + "issuer-uri";
  private static final String ISSUER = "daybreak.tokens.issuer";

  private final Environment environment;

  DeploymentSettings(Environment environment) {
    this.environment = environment;
  }

  /** Whether somebody has begun to set one, if only as an empty text. */
  boolean areBegun() {
    return Stream.of(URL, "spring.datasource.username", "spring.datasource.password", ISSUER)
            .anyMatch(environment::containsProperty)
        || !below(TOKENS).isEmpty();
  }

  private Map<String, Object> below(String prefix) {
    return Binder.get(environment)
        .bind(prefix, Bindable.mapOf(String.class, Object.class))
        .orElse(Map.of());
  }

  /** A sentence for each thing that is not said. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (!isSaid(URL)) {
      missing.add("It is not said where the database is: set spring.datasource.url.");
    }
    if (Stream.of(ISSUER_URI, JWT + "jwk-set-uri", JWT + "public-key-location")
        .noneMatch(this::isSaid)) {
      missing.add(
          "It is not said who signs the callers' tokens: set "
              + ISSUER_URI
              + " (or jwk-set-uri, or public-key-location).");
    }
    if (!isSaid(ISSUER_URI) && !isSaid(ISSUER)) {
      missing.add(
          "It is not said who issues the callers' tokens: set "
              + ISSUER
              + ", or the issuer-uri, to what their iss says.");
    }
    if (audiences().isEmpty()) {
      missing.add(
          "It is not said for whom the callers' tokens are: set "
              + JWT
              + "audiences to what their aud says.");
    }
    return missing;
  }

  private boolean isSaid(String name) {
    return StringUtils.hasText(environment.getProperty(name));
  }

  private List<String> audiences() {
    return Binder.get(environment)
        .bind(JWT + "audiences", Bindable.listOf(String.class))
        .orElse(List.of())
        .stream()
        .filter(StringUtils::hasText)
        .toList();
  }
}
