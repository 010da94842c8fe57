package daybreak.app.security;

import static org.springframework.security.config.Customizer.withDefaults;

import daybreak.app.http.EdgeSettings;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servletapi.SecurityContextHolderAwareRequestFilter;
import org.springframework.web.filter.ServletRequestPathFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which role may call what; no session, no cookie, a bearer token in every request. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

  private static final String CONTENT_POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " frame-ancestors 'none'";

  private static final int PER_SECOND = 50;

  /** What the process is doing, and what it is made of. */
  private static final String[] INSIGHTS = {
    "/actuator/prometheus", "/actuator/sbom", "/actuator/sbom/**"
  };

  private final Environment environment;
  private final ManagementPort managementPort;
  private final TokenKeys keys;

  SecurityRules(Environment environment, ManagementPort managementPort, TokenKeys keys) {
    this.environment = environment;
    this.managementPort = managementPort;
    this.keys = keys;
  }

  /** A request is observed once, as a whole; each filter by itself would cost more than it does. */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  /**
   * Before the rules are asked, the path is taken apart once; else each of their patterns does so.
   */
  @Bean
  SecurityFilterChain rules(
      HttpSecurity http,
      Caller caller,
      Denials denials,
      JwtDecoder tokens,
      EdgeSettings settings,
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> paths) {
    rates(settings.rate())
        .ifPresent(
            rates -> http.addFilterAfter(rates, SecurityContextHolderAwareRequestFilter.class));
    return http.addFilterAfter(new CallersInLogs(), SecurityContextHolderAwareRequestFilter.class)
        .addFilterAfter(new CallersEnd(), SecurityContextHolderAwareRequestFilter.class)
        .addFilterBefore(new ServletRequestPathFilter(), AuthorizationFilter.class)
        .csrf(AbstractHttpConfigurer::disable)
        .cors(withDefaults())
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(SecurityRules::headers)
        .exceptionHandling(on -> on.authenticationEntryPoint(denials).accessDeniedHandler(denials))
        .oauth2ResourceServer(server ->
            server
                .withObjectPostProcessor(new FailedTokens(denials))
                .authenticationEntryPoint(denials)
                .accessDeniedHandler(denials)
                .bearerTokenResolver(new PlainBearer())
                .jwt(jwt -> jwt.decoder(kept(tokens)).jwtAuthenticationConverter(caller)))
        .authorizeHttpRequests(rules -> {
          open(rules);
          capabilities(rules);
          rules.anyRequest().access(new UnlistedPaths(paths::getObject));
        })
        .build();
  }

  private KeptTokens kept(JwtDecoder tokens) {
    return new KeptTokens(tokens, keys::inForce, Clock.systemUTC(), KeptTokens.MOST_CHARACTERS);
  }

  private Optional<Rates> rates(EdgeSettings.Rate rate) {
    Integer perSecond = rate.perSecond();
    if (perSecond == null && isLocal()) {
      return Optional.empty();
    }
    return Optional.of(new Rates(perSecond == null ? PER_SECOND : perSecond, rate.burst()));
  }

  private boolean isLocal() {
    return environment.acceptsProfiles(Profiles.of("local"));
  }

  private void open(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          rules) {
    rules
        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
        .permitAll()
        .requestMatchers("/actuator/health/**", "/actuator/info")
        .permitAll()
        .requestMatchers("/v3/api-docs", "/v3/api-docs/**")
        .permitAll()
        .requestMatchers("/docs", "/docs/", "/swagger-ui", "/swagger-ui/", "/favicon.ico")
        .permitAll();
    if (isLocal()) {
      rules
          .requestMatchers("/", "/dev/**")
          .permitAll()
          .requestMatchers(INSIGHTS)
          .permitAll()
          .requestMatchers("/swagger-ui.html", "/swagger-ui/**")
          .permitAll();
    }
    rules.requestMatchers("/error").authenticated();
    rules.requestMatchers(managementPort::isAskedBy).permitAll();
    rules.requestMatchers(INSIGHTS).hasAnyRole(Role.ANALYST.word(), Role.OPERATOR.word());
  }

  private static void capabilities(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          rules) {
    for (HttpMethod read : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
      rules
          .requestMatchers(read, "/api/content/**")
          .hasAnyRole(Role.CONTENT_ADMIN.word(), Role.ANALYST.word());
    }
    rules
        .requestMatchers("/api/activity/days")
        .hasRole(Role.LEARNER.word())
        .requestMatchers("/api/content/**", "/api/activity/**")
        .hasRole(Role.CONTENT_ADMIN.word())
        .requestMatchers("/api/questions/**")
        .hasAnyRole(Role.CONTENT_ADMIN.word(), Role.ANALYST.word())
        .requestMatchers(
            "/api/flashcards/*/reviews/**",
            "/api/flashcards/*/suspension",
            "/api/lessons/*/progress")
        .hasRole(Role.LEARNER.word())
        .requestMatchers("/api/subjects/**", "/api/flashcards/**", "/api/lessons/**")
        .hasAnyRole(Role.words())
        .requestMatchers("/api/content-stats/**", "/api/exercises/**")
        .hasAnyRole(Role.words())
        .requestMatchers("/api/learner/**", "/api/quizzes/**", "/api/tests/**")
        .hasRole(Role.LEARNER.word())
        .requestMatchers("/api/past-tests/**", "/api/decks/**", "/api/deck-subjects/**")
        .hasRole(Role.LEARNER.word())
        .requestMatchers("/api/progress/**", "/api/daily-plan/**", "/api/study-queue/**")
        .hasRole(Role.LEARNER.word())
        .requestMatchers("/api/live")
        .hasRole(Role.LEARNER.word())
        .requestMatchers("/api/operations/**", "/api/mendings/**")
        .hasRole(Role.OPERATOR.word())
        .requestMatchers("/api/dead-letters/**", "/api/parked-plans/**")
        .hasRole(Role.OPERATOR.word())
        .requestMatchers("/api/replays/*/swap", "/api/replays/*/rollback")
        .hasRole(Role.OPERATOR.word())
        .requestMatchers("/api/events/**", "/api/exports/**", "/api/replays/**")
        .hasAnyRole(Role.ANALYST.word(), Role.OPERATOR.word());
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
  }

  /** PostgreSQL's texts can't hold NUL, so no parameter may. */
  @Bean
  StrictHttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
    firewall.setAllowedHeaderValues(SecurityRules::hasNoControls);
    return firewall;
  }

  /** Each header is asked whenever it is read, and a token is long. */
  private static boolean hasNoControls(String value) {
    int place = 0;
    while (place < value.length() && !Character.isISOControl(value.charAt(place))) {
      place++;
    }
    return place == value.length();
  }
}
