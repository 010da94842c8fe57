package daybreak.schema.testing;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What executions of a statement cost, in counts that do not vary with the machine.
 *
 * @param buffers the most shared pages that one touched
 * @param tables those that any of them visited, rather than their indexes alone
 */
record Cost(long buffers, SortedSet<String> tables) {

  private static final String NOTHING = "nothing";
  private static final Pattern TEXT = Pattern.compile("(\\d+) buffers, visits (.+)");

  static Cost of(long buffers, Collection<String> tables) {
    return new Cost(buffers, Collections.unmodifiableSortedSet(new TreeSet<>(tables)));
  }

  /** The form that {@link #toString} writes. */
  static Cost parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Not a cost: " + text);
    }
    String tables = parts.group(2);
    return of(
        Long.parseLong(parts.group(1)),
        tables.equals(NOTHING) ? List.of() : List.of(tables.split(" ", -1)));
  }

  /** Of two executions. */
  Cost and(Cost other) {
    SortedSet<String> both = new TreeSet<>(tables);
    both.addAll(other.tables);
    return of(Math.max(buffers, other.buffers), both);
  }

  boolean isWorseThan(Cost recorded, Upkeep upkeep) {
    return buffers > recorded.buffers + recorded.buffers / 5 + upkeep.pages(recorded.buffers)
        || !recorded.tables.containsAll(tables);
  }

  boolean isBetterThan(Cost recorded, Upkeep upkeep) {
    return buffers + upkeep.pages(recorded.buffers) < recorded.buffers * 4 / 5
        || !tables.containsAll(recorded.tables);
  }

  /** What may be recorded instead of what is: never more. */
  Cost within(Cost recorded) {
    return of(Math.min(buffers, recorded.buffers), tables);
  }

  @Override
  public String toString() {
    return "%s buffers, visits %s"
        .formatted(buffers, tables.isEmpty() ? NOTHING : String.join(" ", tables));
  }
}
