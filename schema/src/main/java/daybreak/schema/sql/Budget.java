package daybreak.schema.sql;

import com.google.errorprone.annotations.Immutable;

/**
 * What one execution of a statement may cost at real scale, whatever the bank or a learner owns.
 *
 * @param pace how long it may take
 * @param rows the most rows it returns or writes
 * @param buffers the most shared buffers (8 kB pages, hit or read) it touches
 * @param indexOnly whether its plan may fetch nothing from a vacuumed table's heap
 */
@Immutable
public record Budget(Pace pace, int rows, int buffers, boolean indexOnly) {

  public Budget {
    if (rows < 0 || buffers < 1) {
      throw new IllegalArgumentException("A budget is at least one buffer and no negative rows");
    }
  }

  /** So many rows and buffers at {@link Pace#INSTANT}. */
  public static Budget instant(int rows, int buffers) {
    return new Budget(Pace.INSTANT, rows, buffers, false);
  }

  /** So many rows and buffers at {@link Pace#PAGE}. */
  public static Budget page(int rows, int buffers) {
    return new Budget(Pace.PAGE, rows, buffers, false);
  }

  /** So many rows and buffers at {@link Pace#BATCH}. */
  public static Budget batch(int rows, int buffers) {
    return new Budget(Pace.BATCH, rows, buffers, false);
  }

  /** So many rows and buffers at {@link Pace#LENGTHY}. */
  public static Budget lengthy(int rows, int buffers) {
    return new Budget(Pace.LENGTHY, rows, buffers, false);
  }

  /** The same budget for a plan that may not visit the heap. */
  public Budget answeredByIndexOnly() {
    return new Budget(pace, rows, buffers, true);
  }
}
