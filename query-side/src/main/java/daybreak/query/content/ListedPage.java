package daybreak.query.content;

import daybreak.query.paging.PageRows.Counted;
import daybreak.query.paging.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what admins list.
 *
 * @param partial whether more than 1,000 have the words or the tag, so that not all of them were
 *     looked through
 */
record ListedPage<T>(List<T> items, @Nullable String next, boolean partial) implements Paged {

  static <T> ListedPage<T> of(Counted<T> looked) {
    return new ListedPage<>(looked.page().items(), looked.page().next(), looked.total() > 0);
  }
}
