package daybreak.query.pasttest;

import daybreak.query.paging.PageRows.Counted;
import daybreak.query.paging.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of past tests.
 *
 * @param total how many past tests the caller has of those that are asked for
 */
record PastTestPage(List<PastTestView> items, @Nullable String next, int total) implements Paged {

  static PastTestPage of(Counted<PastTestView> counted) {
    return new PastTestPage(counted.page().items(), counted.page().next(), counted.total());
  }
}
