package daybreak.query.operation;

import daybreak.query.gateway.Reader;
import daybreak.query.gateway.Reading;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageRequest;
import daybreak.query.paging.PageRows;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads parked events. */
@Component
final class DeadLetterReader implements Reader {

  private final Database database;

  DeadLetterReader(@Qualifier("webDatabase") Database database) {
    this.database = database;
  }

  @QueryHandler
  Reading<Page<DeadLetterView>> find(FindDeadLetters query) {
    PageRequest page = PageRequest.of(query, "dead-letters", LetterPlace.FIRST, query.projection());
    Call call = LetterPlace.of(page.after()).bind(narrowed(query)).bind("size", page.size());
    return PageRows.page(call, page, DeadLetterView::of, DeadLetterView::place).orElseThrow();
  }

  private Call narrowed(FindDeadLetters query) {
    FollowerName projection = query.projection();
    return projection == null
        ? database.call(DeadLetterSql.ALL)
        : database.call(DeadLetterSql.OF_PROJECTION).bind("projection", projection.text());
  }
}
