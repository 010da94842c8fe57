package daybreak.app.http;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set of the edge under {@code daybreak}.
 *
 * @param cors which browsers' pages may call
 * @param rate how many requests each principal may make of one process
 * @param drain how long requests are still answered by a process that is told to stop; not at all
 *     in the profile local unless set
 */
@ConfigurationProperties("daybreak")
public record EdgeSettings(
    @DefaultValue Cors cors, @DefaultValue Rate rate, @DefaultValue("5s") Duration drain) {

  /**
   * Which browsers' pages may call.
   *
   * @param origins such as https://study.example; any port is written [*]
   */
  public record Cors(@DefaultValue List<String> origins) {}

  /**
   * How many requests each principal may make.
   *
   * @param perSecond how many a second, 50 unless set; any number in the profile local unless set
   * @param burst how many may come at once
   */
  public record Rate(@Nullable Integer perSecond, @DefaultValue("200") int burst) {}
}
