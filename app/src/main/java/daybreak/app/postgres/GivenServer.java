package daybreak.app.postgres;

import daybreak.app.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** A server that somebody else runs. */
record GivenServer(
    String url, String directUrl, String adminUrl, String user, @Nullable String password)
    implements DatabaseServer {

  /** Where an address is not set, it is the one before. */
  static GivenServer of(Environment environment, Settings.Postgres settings) {
    String url = environment.getRequiredProperty("spring.datasource.url");
    String direct = said(settings.directUrl(), url);
    return new GivenServer(
        url,
        direct,
        said(settings.adminUrl(), direct),
        environment.getProperty("spring.datasource.username", "postgres"),
        environment.getProperty("spring.datasource.password"));
  }

  private static String said(@Nullable String address, String otherwise) {
    return StringUtils.hasText(address) ? address : otherwise;
  }

  @Override
  public String description() {
    int parameters = url.indexOf('?');
    return parameters < 0 ? url : url.substring(0, parameters);
  }

  /** A record would show the password. */
  @Override
  public String toString() {
    return description();
  }

  @Override
  public void close() {
    // It was there before, and stays.
  }
}
