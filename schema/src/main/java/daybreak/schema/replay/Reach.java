package daybreak.schema.replay;

import daybreak.schema.sql.Row;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The last event that each projection's tables include.
 *
 * @param positions by the projection's name
 */
record Reach(Map<String, Long> positions) {

  Reach {
    positions = Map.copyOf(positions);
  }

  /** The beginning of the log. */
  static Reach none(Collection<String> projections) {
    return all(projections, 0);
  }

  /** The same of all. */
  static Reach all(Collection<String> projections, long position) {
    Map<String, Long> positions = new TreeMap<>();
    projections.forEach(projection -> positions.put(projection, position));
    return new Reach(positions);
  }

  static Reach of(Row row) {
    Map<String, Long> positions = new TreeMap<>();
    put(positions, "content", row.longOrNull("content_position"));
    put(positions, "learner", row.longOrNull("learner_position"));
    return new Reach(positions);
  }

  private static void put(Map<String, Long> positions, String projection, @Nullable Long position) {
    if (position != null) {
      positions.put(projection, position);
    }
  }

  /** That of one projection; 0 where it has none. */
  long of(String projection) {
    return positions.getOrDefault(projection, 0L);
  }

  @Nullable Long ofOrNull(String projection) {
    return positions.get(projection);
  }

  /** What all include. */
  long least() {
    return positions.values().stream().mapToLong(Long::longValue).min().orElse(0);
  }

  /** What one includes at least. */
  long most() {
    return positions.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /** What those include that are behind another reach, and what the other does where none is. */
  long behind(Reach other) {
    return other.positions.entrySet().stream()
        .filter(one -> of(one.getKey()) < one.getValue())
        .mapToLong(one -> of(one.getKey()))
        .min()
        .orElseGet(other::most);
  }

  /** Whether one is behind another reach by more than so many events. */
  boolean isFarFrom(Reach other, long events) {
    return other.positions.entrySet().stream()
        .anyMatch(one -> one.getValue() - of(one.getKey()) > events);
  }

  /** Whether none is behind another reach. */
  boolean includes(Reach other) {
    return other.positions.entrySet().stream().allMatch(one -> of(one.getKey()) >= one.getValue());
  }

  /** All up to a position at least, but none beyond another reach. */
  Reach upTo(long position, Reach target) {
    Map<String, Long> next = new TreeMap<>();
    LongUnaryOperator atLeast = before -> Math.max(before, position);
    positions.forEach((projection, before) ->
        next.put(
            projection,
            Math.max(before, Math.min(atLeast.applyAsLong(before), target.of(projection)))));
    return new Reach(next);
  }
}
