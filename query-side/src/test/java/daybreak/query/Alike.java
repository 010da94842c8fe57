package daybreak.query;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.PlanCheck;
import daybreak.schema.testing.Statements;
import daybreak.schema.testing.Touched;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Two calls of a statement that answer as many rows: one of little, the first page or a learner of
 * a page's history, and one of much, a page far on or a learner of years; which is to touch as few
 * pages.
 */
record Alike(String statement, Map<String, Object> little, Map<String, Object> much) {

  /** A range of an index may begin in one page and end in the next, and so may its rows. */
  private static final long EDGES = 2;

  /** Two that differ in some parameters, which may be of those that both have. */
  static Alike of(
      String statement,
      Map<String, Object> both,
      Map<String, Object> little,
      Map<String, Object> much) {
    return new Alike(statement, joined(both, little), joined(both, much));
  }

  private static Map<String, Object> joined(Map<String, Object> both, Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(both);
    all.putAll(more);
    return all;
  }

  /** Fails if much costs a tenth more than little; a page that has a size is full. */
  void hold(PlanCheck plans) {
    NamedQuery query =
        Objects.requireNonNull(Statements.in("daybreak.query").get(statement), statement);
    Touched few = plans.touched(query, little);
    Touched many = plans.touched(query, much);

    assertThat(many.rows()).as("rows of %s", statement).isEqualTo(few.rows());
    if (query.sql().contains(":size")) {
      assertThat(few.rows()).as("rows of %s", statement).isEqualTo(size());
    }
    assertThat(many.buffers())
        .as("buffers of %s", statement)
        .isLessThanOrEqualTo(few.buffers() + Math.max(EDGES, few.buffers() / 10));
  }

  private long size() {
    return ((Number) Objects.requireNonNull(little.get("size"))).longValue();
  }
}
