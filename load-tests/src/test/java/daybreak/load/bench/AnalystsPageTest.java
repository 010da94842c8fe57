package daybreak.load.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalystsPageTest {

  @ParameterizedTest
  @ValueSource(strings = {"With DuckDB", "With Spark SQL"})
  void both_engines_are_asked_the_same_two_things(String engine) throws IOException {
    assertThat(AnalystsPage.statements(engine))
        .satisfiesExactly(
            statement ->
                assertThat(statement)
                    .startsWith("select learner, count(*) as past_tests")
                    .endsWith("group by learner"),
            statement ->
                assertThat(statement)
                    .startsWith("select result.question")
                    .contains("as facility")
                    .endsWith("group by result.question"));
  }

  @Test
  void what_is_not_in_the_document_is_told() {
    assertThatThrownBy(() -> AnalystsPage.statements("With an abacus"))
        .hasMessageContaining("With an abacus");
  }
}
