package daybreak.query.learner;

import daybreak.query.platform.AsOf;
import daybreak.query.platform.Page;
import daybreak.query.platform.PageKey;
import daybreak.query.platform.PageRequest;
import daybreak.query.platform.PageRows;
import daybreak.query.platform.Reading;
import daybreak.schema.problem.NotFound;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads the caller's settings and progress, the latter in the order of the topics' ids. */
@Component
final class LearnerReader {

  private static final PageKey FIRST = PageKey.before("");

  private final Database database;

  LearnerReader(@Qualifier("webDatabase") Database database) {
    this.database = database;
  }

  Reading<LearnerView> learner(UUID caller) {
    return database
        .call(LearnerSql.LEARNER)
        .bind("caller", caller)
        .one(row -> new Reading<>(AsOf.of(row), LearnerView.of(row)))
        .orElseThrow(() -> new NotFound("learner", caller));
  }

  Reading<Page<ProgressView>> progress(UUID caller, FindProgress query) {
    PageRequest page = PageRequest.of(query, "progress", FIRST, query.subjectId());
    Call call =
        query.subjectId() == null
            ? database.call(LearnerSql.PROGRESS)
            : database.call(LearnerSql.PROGRESS_IN_SUBJECT).bind("subject", query.subjectId());
    return PageRows.page(
            call.bind("caller", caller).bind("after", page.after().id()).bind("size", page.size()),
            page,
            ProgressView::of,
            ProgressView::place)
        .orElseThrow();
  }
}
