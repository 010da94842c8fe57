package daybreak.query.learner;

import daybreak.query.gateway.AsOf;
import daybreak.query.gateway.Reader;
import daybreak.query.gateway.Reading;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageKey;
import daybreak.query.paging.PageRequest;
import daybreak.query.paging.PageRows;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.problem.NotFound;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads the caller's settings and progress, the latter in the order of the topics' ids. */
@Component
final class LearnerReader implements Reader {

  private static final PageKey FIRST = PageKey.before("");

  private final Database database;

  LearnerReader(@Qualifier("webDatabase") Database database) {
    this.database = database;
  }

  @QueryHandler
  Reading<LearnerView> find(FindLearner query, LearnerId caller) {
    return database
        .call(LearnerSql.LEARNER)
        .bind("caller", caller.value())
        .one(row -> new Reading<>(AsOf.of(row), LearnerView.of(row)))
        .orElseThrow(() -> new NotFound("learner", caller.value()));
  }

  @QueryHandler
  Reading<Page<ProgressView>> find(FindProgress query, LearnerId caller) {
    PageRequest page = PageRequest.of(query, "progress", FIRST, query.subjectId());
    Call call =
        query.subjectId() == null
            ? database.call(LearnerSql.PROGRESS)
            : database.call(LearnerSql.PROGRESS_IN_SUBJECT).bind("subject", query.subjectId());
    return PageRows.page(
            call.bind("caller", caller.value())
                .bind("after", page.after().id())
                .bind("size", page.size()),
            page,
            ProgressView::of,
            ProgressView::place)
        .orElseThrow();
  }
}
