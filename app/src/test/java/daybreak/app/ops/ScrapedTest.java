package daybreak.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class ScrapedTest {

  private static final String SCRAPE =
      """
      # HELP db_query_slow_total What took longer
      # TYPE db_query_slow_total counter
      db_query_slow_total{query="a{,b=\\"c",tier="web"} 0.0
      # HELP jvm_threads Threads
      # TYPE jvm_threads gauge
      jvm_threads{state="new"} 1.0
      # HELP plain Plain
      # TYPE plain gauge
      plain 7.0
      """;

  @Test
  void tells_the_type_the_labels_and_the_tiers_of_metrics_that_are_ours() {
    Scraped scraped = new Scraped();
    scraped.add("web", SCRAPE);
    scraped.add("worker", SCRAPE.replace("plain", "other"));

    assertThat(scraped.lines())
        .containsExactly(
            Map.entry("db_query_slow_total", "counter {query,tier} of web,worker"),
            Map.entry("other", "gauge {} of worker"),
            Map.entry("plain", "gauge {} of web"));
  }
}
