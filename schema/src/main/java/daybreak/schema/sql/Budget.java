package daybreak.schema.sql;

import com.google.errorprone.annotations.Immutable;

/**
 * What one execution of a statement may cost at real scale, whatever the bank or a learner owns.
 *
 * @param rows the most rows it returns or writes
 * @param buffers the most shared buffers (8 kB pages, hit or read) it touches
 * @param indexOnly whether its plan may fetch nothing from a vacuumed table's heap
 */
@Immutable
public record Budget(int rows, int buffers, boolean indexOnly) {

  public Budget {
    if (rows < 0 || buffers < 1) {
      throw new IllegalArgumentException("A budget is at least one buffer and no negative rows");
    }
  }

  /** A budget of so many rows and buffers. */
  public static Budget of(int rows, int buffers) {
    return new Budget(rows, buffers, false);
  }

  /** The same budget for a plan that may not visit the heap. */
  public Budget answeredByIndexOnly() {
    return new Budget(rows, buffers, true);
  }
}
