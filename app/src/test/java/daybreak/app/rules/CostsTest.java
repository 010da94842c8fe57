package daybreak.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.Reviewed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What statements cost is recorded of each; the tests of plans, module by module, measure it. */
final class CostsTest {

  /** It may be lowered. */
  private static final int MOST_UNMEASURED = 16;

  @Test
  void each_statement_has_either_a_cost_or_a_reason_why_it_is_not_measured() {
    Set<String> names = new TreeSet<>();
    TheStatements.all().stream().map(NamedQuery::name).forEach(names::add);
    Reviewed.costs().keepOnly(names);
    List<String> told = new ArrayList<>(Reviewed.costs().lines().keySet());
    told.addAll(Reviewed.unmeasured().lines().keySet());

    assertThat(told).containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void those_that_are_not_measured_are_ever_fewer_and_each_says_why() {
    Map<String, String> reasons = Reviewed.unmeasured().lines();

    assertThat(reasons).hasSizeLessThanOrEqualTo(MOST_UNMEASURED);
    assertThat(reasons.values()).allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(20));
  }
}
