package daybreak.query;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.PlanCheck;
import daybreak.schema.testing.Statements;
import daybreak.schema.testing.Touched;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Two calls of a statement that answer as many rows, and are to touch as many pages. */
record Alike(String statement, Map<String, Object> one, Map<String, Object> other) {

  /** A range of an index may begin in one page and end in the next, and so may its rows. */
  private static final long EDGES = 2;

  /** Two that differ in some parameters, which may be of those that both have. */
  static Alike of(
      String statement,
      Map<String, Object> both,
      Map<String, Object> one,
      Map<String, Object> other) {
    return new Alike(statement, joined(both, one), joined(both, other));
  }

  private static Map<String, Object> joined(Map<String, Object> both, Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(both);
    all.putAll(more);
    return all;
  }

  /** Fails unless they are within a tenth, and a page that has a size is full. */
  void hold(PlanCheck plans) {
    NamedQuery query =
        Objects.requireNonNull(Statements.in("daybreak.query").get(statement), statement);
    Touched first = plans.touched(query, one);
    Touched second = plans.touched(query, other);
    long tenth = Math.max(EDGES, first.buffers() / 10);

    assertThat(second.rows()).as("rows of %s", statement).isEqualTo(first.rows());
    if (query.sql().contains(":size")) {
      assertThat(first.rows()).as("rows of %s", statement).isEqualTo(size());
    }
    assertThat(second.buffers())
        .as("buffers of %s", statement)
        .isBetween(first.buffers() - tenth, first.buffers() + tenth);
  }

  private long size() {
    return ((Number) Objects.requireNonNull(one.get("size"))).longValue();
  }
}
