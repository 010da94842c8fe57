package daybreak.query.pasttest;

import daybreak.query.platform.PageRows.Counted;
import daybreak.query.platform.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of past tests.
 *
 * @param total how many past tests the caller has
 */
record PastTestPage(List<PastTestView> items, @Nullable String next, int total) implements Paged {

  static PastTestPage of(Counted<PastTestView> counted) {
    return new PastTestPage(counted.page().items(), counted.page().next(), counted.total());
  }
}
