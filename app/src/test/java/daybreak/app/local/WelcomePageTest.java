package daybreak.app.local;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class WelcomePageTest {

  private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");

  private final RunningApp app = RunningApp.local();
  private final Reply page = app.client().get("/");

  @Test
  void is_a_page_about_this_process() {
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(page.body())
        .contains("http://localhost:" + app.port(), "<dd>all</dd>", "jdbc:postgresql://")
        .doesNotContain("{{");
  }

  @Test
  void leads_nowhere_but_to_what_this_process_answers() {
    List<String> links =
        LINK.matcher(page.body()).results().map(result -> result.group(1)).toList();
    assertThat(links).contains("/swagger-ui/index.html", "/dev/token?role=operator");
    assertThat(links)
        .allSatisfy(link -> {
          assertThat(link).startsWith("/");
          assertThat(app.client().get(link).status()).as(link).isEqualTo(200);
        });
  }

  @Test
  void needs_nothing_that_its_own_policy_forbids() {
    assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'self'");
    assertThat(page.body()).doesNotContain("<script", "@import", "url(");
  }
}
