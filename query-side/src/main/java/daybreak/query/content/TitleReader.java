package daybreak.query.content;

import daybreak.query.gateway.Reader;
import daybreak.query.gateway.Reading;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageKey;
import daybreak.query.paging.PageRequest;
import daybreak.query.paging.PageRows;
import daybreak.schema.problem.NotFound;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads subjects and topics in the order of their titles. */
@Component
final class TitleReader implements Reader {

  private static final PageKey FIRST = PageKey.before("");

  private final Database database;

  TitleReader(@Qualifier("webDatabase") Database database) {
    this.database = database;
  }

  @QueryHandler
  Reading<Page<TitleView>> find(FindSubjects query) {
    PageRequest page = PageRequest.of(query, "subjects", FIRST);
    return PageRows.page(call(TitleSql.SUBJECTS, page), page, TitleView::of, TitleView::place)
        .orElseThrow();
  }

  @QueryHandler
  Reading<Page<TitleView>> find(FindTopics query) {
    UUID subject = query.subject();
    PageRequest page = PageRequest.of(query.paging(), "topics", FIRST, subject);
    Call call = call(TitleSql.TOPICS, page).bind("subject", subject);
    return PageRows.page(call, page, TitleView::of, TitleView::place)
        .orElseThrow(() -> new NotFound("subject", subject));
  }

  private Call call(NamedQuery query, PageRequest page) {
    return database
        .call(query)
        .bind("title", page.after().sort())
        .bind("after", page.after().id())
        .bind("size", page.size());
  }
}
