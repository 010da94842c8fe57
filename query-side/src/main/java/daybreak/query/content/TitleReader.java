package daybreak.query.content;

import daybreak.query.platform.FindAll;
import daybreak.query.platform.Page;
import daybreak.query.platform.PageKey;
import daybreak.query.platform.PageRequest;
import daybreak.query.platform.PageRows;
import daybreak.query.platform.Reading;
import daybreak.schema.problem.NotFound;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads subjects and topics in the order of their titles. */
@Component
final class TitleReader {

  private static final PageKey FIRST = PageKey.before("");

  private final Database database;

  TitleReader(@Qualifier("webDatabase") Database database) {
    this.database = database;
  }

  Reading<Page<TitleView>> subjects(FindAll query) {
    PageRequest page = PageRequest.of(query, "subjects", FIRST);
    return PageRows.page(call(TitleSql.SUBJECTS, page), page, TitleView::of, TitleView::place)
        .orElseThrow();
  }

  Reading<Page<TitleView>> topics(UUID subject, FindAll query) {
    PageRequest page = PageRequest.of(query, "topics", FIRST, subject);
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
