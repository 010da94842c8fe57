package daybreak.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.testing.RunningApp;
import jakarta.servlet.ServletContext;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.WebApplicationContext;

/** What each request passes on its way to its call. */
final class FiltersTest {

  private final WebApplicationContext context =
      (WebApplicationContext) RunningApp.local().context();

  @Test
  void nothing_that_nobody_needs_is_on_the_way() {
    ServletContext server = Objects.requireNonNull(context.getServletContext());

    assertThat(server.getFilterRegistrations().keySet())
        .contains("corsFilter", "requestIds", "bodyGuard", "springSecurityFilterChain")
        .doesNotContain("requestContextFilter", "formContentFilter", "hiddenHttpMethodFilter");
  }

  @Test
  void the_path_is_taken_apart_once_before_the_rules_are_asked() {
    assertThat(context.getBean(SecurityFilterChain.class).getFilters())
        .extracting(filter -> filter.getClass().getSimpleName())
        .containsSubsequence("ServletRequestPathFilter", "AuthorizationFilter");
  }
}
