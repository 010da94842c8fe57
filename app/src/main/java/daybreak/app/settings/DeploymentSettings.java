package daybreak.app.settings;

import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.PoolTier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * The settings without which Daybreak runs nowhere but on a developer's machine: a database of
 * one's own, how to log in there, and whose tokens are taken, for whom.
 */
final class DeploymentSettings {

  private static final String URL = "spring.datasource.url";
  private static final String PASSWORD = "spring.datasource.password";
  private static final String PASSWORDS = "daybreak.postgres.passwords";
  private static final String PRINT = "daybreak.print";
  private static final String TOKENS = "spring.security.oauth2.resourceserver";
  private static final String JWT = TOKENS + ".jwt.";
  private static final String ISSUER_URI = JWT + "issuer-uri";
  private static final String ISSUER = "daybreak.tokens.issuer";

  private final Environment environment;

  DeploymentSettings(Environment environment) {
    this.environment = environment;
  }

  /** Whether a text is printed and nothing else done. */
  static boolean areNotNeededIn(Environment environment) {
    return environment.containsProperty(PRINT);
  }

  /** Whether somebody has begun to set one, if only as an empty text. */
  boolean areBegun() {
    return Stream.of(
                URL,
                "spring.datasource.username",
                PASSWORD,
                "daybreak.migrate",
                "daybreak.postgres.direct-url",
                "daybreak.postgres.admin-url",
                ISSUER)
            .anyMatch(environment::containsProperty)
        || Stream.of(TOKENS, PASSWORDS).anyMatch(prefix -> !below(prefix).isEmpty());
  }

  /**
   * Whether somebody has begun to say whose tokens are taken, which the profile local never asks.
   */
  boolean nameSigners() {
    return environment.containsProperty(ISSUER) || !below(TOKENS).isEmpty();
  }

  private Map<String, Object> below(String prefix) {
    return Binder.get(environment)
        .bind(prefix, Bindable.mapOf(String.class, Object.class))
        .orElse(Map.of());
  }

  /** A sentence for each thing that is not said. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (isSaid(URL)) {
      addLogins(missing);
    } else {
      missing.add("It is not said where the database is: set spring.datasource.url.");
    }
    if (migrate() != Migrate.ONLY) {
      addTokens(missing);
    }
    return missing;
  }

  private void addLogins(List<String> missing) {
    List<String> unsaid = rolesToLogIn().map(this::password).filter(name -> !isSaid(name)).toList();
    if (!unsaid.isEmpty() && !isSaid(PASSWORD)) {
      missing.add(
          "It is not said how this process logs in: set "
              + String.join(", ", unsaid)
              + "; or spring.datasource.password, the administrator's.");
    }
  }

  /** Who migrates gives all of them their passwords. */
  private Stream<DatabaseRole> rolesToLogIn() {
    return migrate() == Migrate.NEVER
        ? Tier.chosenIn(environment).pools().stream().map(PoolTier::role)
        : Stream.of(DatabaseRole.values());
  }

  private String password(DatabaseRole role) {
    return PASSWORDS + "." + role.name().toLowerCase(Locale.ROOT);
  }

  private Migrate migrate() {
    return Migrate.chosenIn(environment);
  }

  private void addTokens(List<String> missing) {
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
