package daybreak.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is read out of an expression. */
final class SelectorsTest {

  @Test
  void names_are_found_with_their_labels_and_functions_and_keywords_are_not() {
    assertThat(
            Selectors.of(
                """
                clamp_min(sum by (query, le) (rate(a_total{x=~"y|[{]z[}]",le="0.5"}[5m])), 0) > 0.1
                and on () group_left () (max(b) / sum(c{d="e"} offset 1h) or vector(0))
                unless absent(up{tier="web"} == 1)
                """))
        .containsExactly(
            "a_total{x=~\"y|[{]z[}]\",le=\"0.5\"}", "b", "c{d=\"e\"}", "up{tier=\"web\"}");
  }

  @Test
  void recorded_series_have_colons_in_their_names() {
    assertThat(Selectors.of("60 * sum_over_time(a:b:rate5m{c=\"d\"}[1h]) >= 100"))
        .containsExactly("a:b:rate5m{c=\"d\"}");
  }
}
