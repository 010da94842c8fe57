package daybreak.query.content;

import daybreak.query.platform.FindAll;
import daybreak.query.platform.PageKey;
import daybreak.query.platform.PageRequest;
import daybreak.query.platform.PageRows;
import daybreak.query.platform.Reading;
import daybreak.schema.problem.NotFound;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads the statistics of subjects and topics in the order of their titles. */
@Component
final class ContentStatsReader {

  private static final PageKey FIRST = PageKey.before("");

  private final Database database;

  ContentStatsReader(@Qualifier("webDatabase") Database database) {
    this.database = database;
  }

  Reading<ContentStatsPage> subjects(FindAll query) {
    PageRequest page = PageRequest.of(query, "stats-of-subjects", FIRST);
    return read(call(ContentStatsSql.OF_SUBJECTS, page), page).orElseThrow();
  }

  Reading<ContentStatsPage> topics(UUID subject, FindAll query) {
    PageRequest page = PageRequest.of(query, "stats-of-topics", FIRST, subject);
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
