package daybreak.query.content;

import daybreak.query.gateway.AsOf;
import daybreak.query.paging.Page;
import daybreak.query.paging.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of statistics, and which events they count.
 *
 * @param asOf which events the counts include
 */
record ContentStatsPage(List<ContentStatsView> items, @Nullable String next, AsOf asOf)
    implements Paged {

  static ContentStatsPage of(AsOf asOf, Page<ContentStatsView> page) {
    return new ContentStatsPage(page.items(), page.next(), asOf);
  }
}
