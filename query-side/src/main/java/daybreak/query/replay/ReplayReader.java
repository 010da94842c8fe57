package daybreak.query.replay;

import daybreak.query.gateway.AsOf;
import daybreak.query.gateway.Reader;
import daybreak.query.gateway.Reading;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageKey;
import daybreak.query.paging.PageRequest;
import daybreak.query.paging.PageRows;
import daybreak.schema.problem.NotFound;
import daybreak.schema.replay.ReplayView;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads replays. */
@Component
final class ReplayReader implements Reader {

  private final Database database;

  ReplayReader(@Qualifier("webDatabase") Database database) {
    this.database = database;
  }

  @QueryHandler
  Reading<Page<ReplayView>> find(FindReplays query) {
    PageRequest page = PageRequest.of(query, "replays", PageKey.LATEST);
    Call call =
        database
            .call(ReplaySql.NEWEST)
            .bind("requestedAt", page.after().moment())
            .bind("after", page.after().id())
            .bind("size", page.size());
    return PageRows.page(call, page, ReplayView::of, ReplayReader::place).orElseThrow();
  }

  private static PageKey place(ReplayView replay) {
    return new PageKey(replay.requestedAt().toString(), replay.id());
  }

  @QueryHandler
  Reading<ReplayView> find(FindReplay query) {
    return database
        .call(ReplaySql.ONE)
        .bind("id", query.id())
        .one(row -> new Reading<>(AsOf.of(row), ReplayView.of(row)))
        .orElseThrow(() -> new NotFound("replay", query.id()));
  }
}
