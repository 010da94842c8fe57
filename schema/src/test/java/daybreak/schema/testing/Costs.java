package daybreak.schema.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What statements were seen to cost, and how that compares with what is recorded. */
final class Costs {

  private final SortedMap<String, Cost> measured = new TreeMap<>();
  private final Set<String> writing = new TreeSet<>();

  boolean know(String statement) {
    return measured.containsKey(statement);
  }

  void add(String statement, Plan plan) {
    measured.merge(statement, Cost.of(plan.buffers(), plan.tables()), Cost::and);
    if (plan.writes()) {
      writing.add(statement);
    }
  }

  private Upkeep upkeep(String statement) {
    return writing.contains(statement) ? Upkeep.OF_WRITES : Upkeep.OF_READS;
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
      } else if (cost.isWorseThan(Cost.parse(line), upkeep(statement))) {
        worse.put(statement, "%s instead of %s".formatted(cost, line));
      } else if (cost.isBetterThan(Cost.parse(line), upkeep(statement))) {
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
