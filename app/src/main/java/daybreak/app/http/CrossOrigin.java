package daybreak.app.http;

import daybreak.query.http.Preferences;
import daybreak.schema.freshness.Positions;
import daybreak.schema.problem.Code;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;

/** Which browsers' pages may call the API, and which headers they may read. */
@Configuration(proxyBeanMethods = false)
class CrossOrigin {

  private static final List<String> LOCAL = List.of("http://localhost:[*]", "http://127.0.0.1:[*]");

  /** Security takes it by its name, too, but it has been at work by then. */
  @Bean
  CorsFilter corsFilter(EdgeSettings settings, Environment environment) {
    List<String> origins = settings.cors().origins();
    boolean local = environment.acceptsProfiles(Profiles.of("local"));
    CorsConfiguration everywhere = allowed(origins.isEmpty() && local ? LOCAL : origins);
    CorsFilter filter = new First(_ -> everywhere);
    filter.setCorsProcessor(new Processor());
    return filter;
  }

  private static CorsConfiguration allowed(List<String> origins) {
    CorsConfiguration allowed = new CorsConfiguration();
    allowed.setAllowedOriginPatterns(origins);
    allowed.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
    allowed.setAllowedHeaders(
        List.of(
            "Authorization",
            "Content-Type",
            "Accept",
            "Idempotency-Key",
            "Daybreak-Min-Position",
            "If-Match",
            "If-None-Match",
            "Range",
            "If-Range",
            "Last-Event-ID",
            "Prefer",
            "Content-Encoding"));
    allowed.setExposedHeaders(
        List.of(
            Positions.HEADER,
            "Link",
            "Location",
            "Retry-After",
            "ETag",
            "Accept-Ranges",
            "Content-Range",
            Preferences.APPLIED));
    allowed.setMaxAge(Duration.ofHours(1));
    return allowed;
  }

  /** What comes before all that refuses a request, so that pages can read why. */
  @Order(Ordered.HIGHEST_PRECEDENCE)
  private static final class First extends CorsFilter {

    First(CorsConfigurationSource allowed) {
      super(allowed);
    }
  }

  /** Refuses an origin as a problem. */
  private static final class Processor extends DefaultCorsProcessor {

    private static final Pattern PORT = Pattern.compile(":([0-9]+)$");
    private static final int LONGEST_PORT = 5;
    private static final int LAST_PORT = 65_535;

    @Override
    public boolean processRequest(
        @Nullable CorsConfiguration allowed,
        HttpServletRequest request,
        HttpServletResponse response)
        throws IOException {
      boolean passed =
          hasPossiblePort(request.getHeader(HttpHeaders.ORIGIN))
              && super.processRequest(allowed, request, response);
      if (!passed) {
        ProblemResponse.send(
            request,
            response,
            HttpStatus.FORBIDDEN,
            Code.ORIGIN_REFUSED,
            "Pages of this origin, or with this method or header, may not call.");
      }
      return passed;
    }

    /** A pattern's port matches any digits, and the framework fails on those past an int. */
    private static boolean hasPossiblePort(@Nullable String origin) {
      if (origin == null) {
        return true;
      }
      Matcher port = PORT.matcher(origin);
      return !port.find() || isPossible(port.group(1));
    }

    private static boolean isPossible(String port) {
      return port.length() <= LONGEST_PORT
          && Integer.parseInt(port) > 0
          && Integer.parseInt(port) <= LAST_PORT;
    }

    /** The problem is written where the request is at hand. */
    @Override
    protected void rejectRequest(ServerHttpResponse response) {}
  }
}
