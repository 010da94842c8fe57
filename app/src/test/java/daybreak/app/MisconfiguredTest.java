package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.app.settings.Migrate;
import daybreak.app.settings.Misconfigured;
import java.net.InetAddress;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What a start with some settings, and without others, comes to. */
final class MisconfiguredTest {

  private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";
  private static final String URL = "--spring.datasource.url=jdbc:postgresql://db/daybreak";
  private static final String NO_DATABASE =
      "It is not said where the database is: set spring.datasource.url.";
  private static final String ROLES = "daybreak.postgres.passwords.";
  private static final String NO_SIGNER =
      "It is not said who signs the callers' tokens: set "
          + JWT
          + "issuer-uri (or jwk-set-uri, or public-key-location).";
  private static final String NO_ISSUER =
      "It is not said who issues the callers' tokens: set daybreak.tokens.issuer, or the"
          + " issuer-uri, to what their iss says.";
  private static final String NO_AUDIENCE =
      "It is not said for whom the callers' tokens are: set "
          + JWT
          + "audiences to what their aud says.";

  @Test
  void is_local_with_nothing_set_and_then_listens_on_this_machine_only() {
    try (ConfigurableApplicationContext context = start()) {
      assertThat(context.getEnvironment().getActiveProfiles()).containsExactly("local");
      assertThat(address(context, "server").isLoopbackAddress()).isTrue();
    }
  }

  @Test
  void listens_elsewhere_in_the_local_profile_where_an_address_is_set() {
    try (ConfigurableApplicationContext context =
        start("--server.address=0.0.0.0", "--management.server.port=0")) {
      assertThat(address(context, "server").isAnyLocalAddress()).isTrue();
      assertThat(address(context, "management.server").isLoopbackAddress()).isTrue();
    }
  }

  @Test
  void may_be_asked_to_be_local_whatever_else_is_set() {
    try (ConfigurableApplicationContext context = start("--spring.profiles.active=local", URL)) {
      assertThat(context.getEnvironment().getActiveProfiles()).containsExactly("local");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "prod,local"})
  void is_not_local_where_it_is_said_whose_tokens_are_taken(String profiles) {
    assertThatThrownBy(() ->
            start(
                "--spring.profiles.active=" + profiles,
                "--spring.datasource.username=us",
                "--spring.datasource.password=secret",
                "--" + JWT + "public-key-location=file:key.pem",
                "--" + JWT + "audiences=daybreak",
                "--daybreak.tokens.issuer=us"))
        .hasMessageContaining("signs tokens for whoever asks");
  }

  @Test
  void starts_elsewhere_with_all_that_is_needed() {
    try (ConfigurableApplicationContext context =
        start(
            URL,
            "--spring.datasource.password=secret",
            "--" + JWT + "public-key-location=file:key.pem",
            "--" + JWT + "audiences=daybreak",
            "--daybreak.tokens.issuer=us")) {
      assertThat(context.getEnvironment().getActiveProfiles()).isEmpty();
      assertThat(context.getEnvironment().getProperty("server.address")).isNull();
    }
  }

  @Test
  void starts_without_an_administrator_where_the_tier_s_own_roles_can_log_in() {
    try (ConfigurableApplicationContext context =
        start(
            URL,
            "--daybreak.tier=web",
            "--" + ROLES + "web=one",
            "--" + ROLES + "system=two",
            "--" + JWT + "issuer-uri=https://us",
            "--" + JWT + "audiences=daybreak")) {
      assertThat(Migrate.chosenIn(context.getEnvironment())).isEqualTo(Migrate.NEVER);
    }
  }

  @Test
  void who_migrates_needs_every_role_s_password_or_the_one_to_derive_them_from() {
    assertThatThrownBy(() ->
            start(
                URL,
                "--daybreak.migrate=only",
                "--" + ROLES + "web=one",
                "--" + ROLES + "worker=two",
                "--" + ROLES + "system=three"))
        .hasMessage(noLogin("migrator", "listener", "replay", "analyst", "monitor"));
  }

  private static String noLogin(String... roles) {
    return Stream.of(roles)
        .map(ROLES::concat)
        .collect(
            Collectors.joining(
                ", ",
                "It is not said how this process logs in: set ",
                "; or spring.datasource.password, the administrator's."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--spring.profiles.active=prod",
        "--spring.profiles.default=prod",
        "--spring.datasource.url=",
        "--spring.datasource.username=daybreak",
        "--spring.datasource.password=secret",
        "--daybreak.migrate=only",
        "--daybreak.postgres.direct-url=jdbc:postgresql://db/daybreak",
        "--daybreak.postgres.passwords.web=secret",
        "--spring.security.oauth2.resourceserver.jwt.public-key-location=",
        "--spring.security.oauth2.resourceserver.jwt.jws-algorithms=RS256",
        "--spring.security.oauth2.resourceserver.opaquetoken.client-id=daybreak",
        "--daybreak.tokens.issuer="
      })
  void is_not_local_once_somebody_has_begun_to_set_something(String setting) {
    assertThatThrownBy(() -> start(setting))
        .isInstanceOf(Misconfigured.class)
        .hasMessageContaining(NO_DATABASE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SPRING_DATASOURCE_PASSWORD",
        "SPRING_PROFILES_ACTIVE",
        "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_PUBLICKEYLOCATION"
      })
  void sees_the_environment_too(String variable) {
    assertThatThrownBy(() -> startIn(Map.of(variable, "x")))
        .isInstanceOf(Misconfigured.class)
        .hasMessageContaining(NO_DATABASE);
  }

  @Test
  void names_each_thing_that_is_missing() {
    assertThatThrownBy(() ->
            start(
                "--spring.profiles.active=prod",
                "--" + JWT + "public-key-location=file:key.pem",
                "--spring.datasource.username=daybreak",
                "--spring.datasource.password=secret"))
        .hasMessage(String.join("\n", NO_DATABASE, NO_ISSUER, NO_AUDIENCE));
    assertThatThrownBy(() -> start(URL, "--daybreak.tier=worker"))
        .hasMessage(
            String.join(
                "\n",
                noLogin("worker", "system", "listener", "replay"),
                NO_SIGNER,
                NO_ISSUER,
                NO_AUDIENCE));
    assertThatThrownBy(() ->
            start(URL, "--spring.datasource.password=secret", "--" + JWT + "issuer-uri=https://us"))
        .hasMessage(NO_AUDIENCE);
  }

  private static ConfigurableApplicationContext start(String... settings) {
    return settingsAlone().run(settings);
  }

  private static ConfigurableApplicationContext startIn(Map<String, Object> variables) {
    StandardEnvironment environment = new StandardEnvironment();
    String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
    environment
        .getPropertySources()
        .replace(name, new SystemEnvironmentPropertySource(name, variables));
    SpringApplication application = settingsAlone();
    application.setEnvironment(environment);
    return application.run();
  }

  /** The application without anything that its settings would start. */
  private static SpringApplication settingsAlone() {
    SpringApplication application = new SpringApplication(Nothing.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    return application;
  }

  private static InetAddress address(ConfigurableApplicationContext context, String server) {
    return Binder.get(context.getEnvironment()).bind(server + ".address", InetAddress.class).get();
  }

  static final class Nothing {}
}
