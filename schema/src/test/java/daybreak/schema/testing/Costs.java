package daybreak.schema.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What statements were seen to cost, and how that compares with what is recorded. */
final class Costs {

  private final SortedMap<String, Cost> measured = new TreeMap<>();

  boolean know(String statement) {
    return measured.containsKey(statement);
  }

  void add(String statement, Cost cost) {
    measured.merge(statement, cost, Cost::and);
  }

  Set<String> statements() {
    return measured.keySet();
  }

  /** Fails where one costs more than is recorded, or the record could be lowered. */
  void hold(Reviewed file) {
    SortedMap<String, String> recorded = file.lines();
    SortedMap<String, String> worse = new TreeMap<>();
    SortedMap<String, String> better = new TreeMap<>();
    measured.forEach((statement, cost) -> {
      String line = recorded.get(statement);
      if (line == null) {
        better.put(statement, cost.toString());
      } else if (cost.isWorseThan(Cost.parse(line))) {
        worse.put(statement, "%s instead of %s".formatted(cost, line));
      } else if (cost.isBetterThan(Cost.parse(line))) {
        better.put(statement, cost.within(Cost.parse(line)).toString());
      }
    });
    if (Reviewed.isToBeWritten()) {
      file.put(better);
      better.clear();
    }
    assertThat(worse).as("cost more than %s allows", file).isEmpty();
    assertThat(better).as("-Dratchet=write records these in %s", file).isEmpty();
  }
}
