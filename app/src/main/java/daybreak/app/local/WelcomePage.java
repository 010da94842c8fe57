package daybreak.app.local;

import daybreak.app.postgres.DatabaseServer;
import daybreak.app.settings.Settings;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The page that a developer finds at the address she was told: what runs here, and what to try. */
@Hidden
@Profile("local")
@RestController
final class WelcomePage {

  private static final String PAGE = text("local/welcome.html");
  private static final String ICON = text("local/icon.svg");

  private final Environment environment;
  private final Settings settings;
  private final DatabaseServer database;

  WelcomePage(Environment environment, Settings settings, DatabaseServer database) {
    this.environment = environment;
    this.settings = settings;
    this.database = database;
  }

  @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  String page() {
    return PAGE.replace("{{address}}", address())
        .replace("{{tier}}", settings.tier().name().toLowerCase(Locale.ROOT))
        .replace("{{database}}", HtmlUtils.htmlEscape(database.description()));
  }

  /** Not as the request has it: that may say anything. */
  private String address() {
    return "http://localhost:" + environment.getProperty("local.server.port");
  }

  @GetMapping(path = "/favicon.ico", produces = "image/svg+xml")
  String icon() {
    return ICON;
  }

  private static String text(String resource) {
    try {
      return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Part of the jar can't be read: " + resource, e);
    }
  }
}
