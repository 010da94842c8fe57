package daybreak.query.pasttest;

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
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Reads the caller's running tests, newest first, so that one can be resumed, and one test whether
 * it is running or completed.
 */
@Component
final class RunningTestReader implements Reader {

  private final Database database;
  private final TestQuestions<AskedQuestionView> asked;

  RunningTestReader(@Qualifier("webDatabase") Database database) {
    this.database = database;
    this.asked =
        new TestQuestions<>(
            database, TestQuestionsSql.ASKED, AskedQuestionView::of, AskedQuestionView::place);
  }

  @QueryHandler
  Reading<Page<RunningTestView>> find(FindRunningTests query, LearnerId caller) {
    PageRequest page = PageRequest.of(query, "running-tests", PageKey.LATEST);
    Call call =
        database
            .call(RunningTestSql.ALL)
            .bind("caller", caller.value())
            .bind("startedAt", page.after().moment())
            .bind("after", page.after().id())
            .bind("size", page.size());
    return PageRows.page(call, page, RunningTestView::of, RunningTestView::place).orElseThrow();
  }

  @QueryHandler
  Reading<RunningTestView> find(FindTest query, LearnerId caller) {
    return database
        .call(RunningTestSql.ONE)
        .bind("caller", caller.value())
        .bind("test", query.id())
        .one(row -> new Reading<>(AsOf.of(row), RunningTestView.of(row)))
        .orElseThrow(() -> new NotFound("test", query.id()));
  }

  @QueryHandler
  Reading<Page<AskedQuestionView>> find(FindTestQuestions query, LearnerId caller) {
    UUID test = query.test();
    PageRequest page = PageRequest.of(query.paging(), "asked-questions", TestQuestions.FIRST, test);
    return asked.page(caller, test, page).orElseThrow(() -> new NotFound("test", test));
  }
}
