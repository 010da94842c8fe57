package daybreak.query.paging;

import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * One page of one list under one filter: the items after a place, and how many.
 *
 * @param after the place of the last item before the page
 */
public record PageRequest(Cursors cursors, PageKey after, int limit) {

  private static final int LIMIT = 20;
  private static final int MOST = 100;

  /**
   * The page that a query asks for.
   *
   * @param first the place before the list's first item
   * @param filter every value that narrows the list
   * @throws InvalidInput for a limit out of bounds or a cursor of another list or filter
   */
  public static PageRequest of(
      PageQuery query, String list, PageKey first, @Nullable Object... filter) {
    int limit = limit(query.limit());
    Cursors cursors = Cursors.of(list, filter);
    String cursor = query.cursor();
    return new PageRequest(cursors, cursor == null ? first : cursors.read(cursor), limit);
  }

  /** The cursor of the page after a place, where it is known that one follows. */
  public String next(PageKey last) {
    return cursors.write(last);
  }

  /** How many rows to read: one more than the page, to know whether another page follows. */
  public int size() {
    return limit + 1;
  }

  private static int limit(@Nullable Integer limit) {
    if (limit == null) {
      return LIMIT;
    }
    if (limit < 1 || limit > MOST) {
      throw new InvalidInput("limit", Code.COUNT, "must be 1 to " + MOST);
    }
    return limit;
  }
}
