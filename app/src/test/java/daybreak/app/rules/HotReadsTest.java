package daybreak.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.Reviewed;
import daybreak.schema.testing.Statements;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The reads that a call waits for are known, and each is answered by indexes or says why not. */
final class HotReadsTest {

  private static final String INDEX_ONLY = "index only";

  /** Operators' and analysts'. */
  private static final Pattern OF_OTHERS = Pattern.compile("(operation|replay)\\..*");

  private final Map<String, String> told = Reviewed.named("hot.txt").lines();
  private final Map<String, String> costs = Reviewed.costs().lines();

  @Test
  void each_read_of_a_call_is_told_of_and_nothing_that_is_gone() {
    assertThat(told.keySet()).containsAll(ofCalls());
    assertThat(names(_ -> true)).containsAll(told.keySet());
  }

  @Test
  void each_is_index_only_by_its_budget_or_says_why_it_visits_tables() {
    Set<String> indexOnly = names(HotReadsTest::isIndexOnly);

    assertThat(told)
        .allSatisfy((name, said) -> {
          if (indexOnly.contains(name)) {
            assertThat(said).as(name).isEqualTo(INDEX_ONLY);
          } else {
            assertThat(said).as(name).hasSizeGreaterThan(20);
          }
        });
  }

  @Test
  void one_that_visits_no_table_has_it_in_its_budget() {
    assertThat(told.keySet())
        .filteredOn(this::visitsNoTable)
        .isSubsetOf(names(HotReadsTest::isIndexOnly));
  }

  /** But for the tokens' row, at which every read looks. */
  private boolean visitsNoTable(String name) {
    String cost = costs.getOrDefault(name, "");
    return cost.endsWith(", visits nothing") || cost.endsWith(", visits token");
  }

  private static Set<String> ofCalls() {
    Set<String> names = new TreeSet<>(Statements.in("daybreak.query").keySet());
    names.addAll(Statements.in("daybreak.command").keySet());
    names.removeIf(name -> OF_OTHERS.matcher(name).matches());
    return names;
  }

  private static Set<String> names(Predicate<NamedQuery> wanted) {
    return TheStatements.all().stream()
        .filter(wanted)
        .map(NamedQuery::name)
        .collect(Collectors.toSet());
  }

  private static boolean isIndexOnly(NamedQuery statement) {
    return statement.budget().indexOnly();
  }
}
