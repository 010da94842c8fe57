package daybreak.query.content;

import daybreak.query.gateway.Reader;
import daybreak.query.gateway.Reading;
import daybreak.query.paging.PageKey;
import daybreak.query.paging.PageRequest;
import daybreak.query.paging.PageRows;
import daybreak.schema.problem.NotFound;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads the statistics of subjects and topics in the order of their titles. */
@Component
final class ContentStatsReader implements Reader {

  private static final PageKey FIRST = PageKey.before("");

  private final Database database;

  ContentStatsReader(@Qualifier("webDatabase") Database database) {
    this.database = database;
  }

  @QueryHandler
  Reading<ContentStatsPage> find(FindSubjectStatistics query) {
    PageRequest page = PageRequest.of(query, "stats-of-subjects", FIRST);
    return read(call(ContentStatsSql.OF_SUBJECTS, page), page).orElseThrow();
  }

  @QueryHandler
  Reading<ContentStatsPage> find(FindTopicStatistics query) {
    UUID subject = query.subject();
    PageRequest page = PageRequest.of(query.paging(), "stats-of-topics", FIRST, subject);
    return read(call(ContentStatsSql.OF_TOPICS, page).bind("subject", subject), page)
        .orElseThrow(() -> new NotFound("subject", subject));
  }

  private static Optional<Reading<ContentStatsPage>> read(Call call, PageRequest page) {
    return PageRows.page(call, page, ContentStatsView::of, ContentStatsView::place)
        .map(reading -> reading.as(ContentStatsPage::of));
  }

  private Call call(NamedQuery query, PageRequest page) {
    return database
        .call(query)
        .bind("title", page.after().sort())
        .bind("after", page.after().id())
        .bind("size", page.size());
  }
}
