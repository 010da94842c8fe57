package daybreak.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The dashboard answers questions, row by row. */
final class DashboardTest {

  @Test
  void each_row_is_a_question_with_panels_below_it() {
    assertThat(rows().keySet())
        .containsExactlyInAnyOrder(
            "Are learners served?",
            "Are plans ready?",
            "Is the pool well?",
            "Are projections close?",
            "Which query changed?");
    assertThat(rows().values()).allSatisfy(panels -> assertThat(panels).hasSizeGreaterThan(3));
  }

  private static Map<String, List<JsonNode>> rows() {
    Map<String, List<JsonNode>> rows = new TreeMap<>();
    List<JsonNode> current = new ArrayList<>();
    for (JsonNode panel : Expressions.panels().toList()) {
      if (panel.path("type").asString().equals("row")) {
        current = rows.computeIfAbsent(panel.path("title").asString(), _ -> new ArrayList<>());
      } else {
        current.add(panel);
      }
    }
    return rows;
  }

  @Test
  void what_may_be_without_a_result_is_still_shown() {
    assertThat(Expressions.silent()).doesNotHaveDuplicates().isSubsetOf(Expressions.shown());
  }

  @Test
  void panels_ask_the_source_that_is_provided() {
    String uid =
        OpsFiles.document("grafana/provisioning/datasources/prometheus.yml")
            .at("/datasources/0/uid")
            .asString();
    assertThat(Expressions.panels().filter(panel -> panel.has("targets")))
        .isNotEmpty()
        .allSatisfy(panel -> assertThat(panel.at("/datasource/uid").asString()).isEqualTo(uid));
  }
}
