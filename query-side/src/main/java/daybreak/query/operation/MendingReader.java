package daybreak.query.operation;

import daybreak.query.gateway.AsOf;
import daybreak.query.gateway.Reader;
import daybreak.query.gateway.Reading;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageKey;
import daybreak.query.paging.PageRequest;
import daybreak.query.paging.PageRows;
import daybreak.schema.operation.MendingView;
import daybreak.schema.operation.RequestedMending;
import daybreak.schema.problem.NotFound;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads what operators have had done. */
@Component
final class MendingReader implements Reader {

  private final Database database;

  MendingReader(@Qualifier("webDatabase") Database database) {
    this.database = database;
  }

  @QueryHandler
  Reading<Page<MendingView>> find(FindMendings query) {
    PageRequest page = PageRequest.of(query, "mendings", PageKey.LATEST);
    Call call =
        database
            .call(MendingSql.NEWEST)
            .bind("requestedAt", page.after().moment())
            .bind("after", page.after().id())
            .bind("size", page.size());
    return PageRows.page(call, page, MendingView::of, MendingReader::place).orElseThrow();
  }

  private static PageKey place(MendingView mending) {
    RequestedMending request = mending.request();
    return new PageKey(request.requestedAt().toString(), request.id());
  }

  @QueryHandler
  Reading<MendingView> find(FindMending query) {
    return database
        .call(MendingSql.ONE)
        .bind("id", query.id())
        .one(row -> new Reading<>(AsOf.of(row), MendingView.of(row)))
        .orElseThrow(() -> new NotFound("mending", query.id()));
  }
}
