package daybreak.schema.eventstore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Appends that go into one commit: no two of them touch the same aggregate or the same idempotency
 * key, so that the first of two competitors wins and the other one learns it from the database.
 */
final class Batch {

  private final int maxRows;
  private final List<Append> appends = new ArrayList<>();
  private final Set<Object> touched = new HashSet<>();
  private int rows;

  Batch(int maxRows) {
    this.maxRows = maxRows;
  }

  /** Whether the append can be in this commit; a big one can be alone. */
  boolean admits(Append append) {
    return appends.isEmpty()
        || (rows + append.rows() <= maxRows
            && append.touches().stream().noneMatch(touched::contains));
  }

  void add(Append append) {
    appends.add(append);
    touched.addAll(append.touches());
    rows += append.rows();
  }

  boolean isEmpty() {
    return appends.isEmpty();
  }

  boolean isFull() {
    return rows >= maxRows;
  }

  List<Append> appends() {
    return appends;
  }
}
