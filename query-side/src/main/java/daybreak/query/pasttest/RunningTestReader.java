package daybreak.query.pasttest;

import daybreak.query.platform.AsOf;
import daybreak.query.platform.FindAll;
import daybreak.query.platform.Page;
import daybreak.query.platform.PageRequest;
import daybreak.query.platform.PageRows;
import daybreak.query.platform.Reading;
import daybreak.schema.problem.NotFound;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Reads the caller's running tests, newest first, so that one can be resumed, and one test whether
 * it is running or completed.
 */
@Component
final class RunningTestReader {

  private final Database database;

  RunningTestReader(@Qualifier("webDatabase") Database database) {
    this.database = database;
  }

  Reading<Page<RunningTestView>> page(UUID caller, FindAll query) {
    PageRequest page = PageRequest.of(query, "running-tests", PastTestReader.FIRST);
    Call call =
        database
            .call(RunningTestSql.ALL)
            .bind("caller", caller)
            .bind("startedAt", page.after().moment())
            .bind("after", page.after().id())
            .bind("size", page.size());
    return PageRows.page(call, page, RunningTestView::of, RunningTestView::place).orElseThrow();
  }

  Reading<RunningTestView> test(UUID caller, UUID test) {
    return database
        .call(RunningTestSql.ONE)
        .bind("caller", caller)
        .bind("test", test)
        .one(row -> new Reading<>(AsOf.of(row), RunningTestView.of(row)))
        .orElseThrow(() -> new NotFound("test", test));
  }

  Reading<Page<AskedQuestionView>> questions(UUID caller, UUID test, FindAll query) {
    PageRequest page = PageRequest.of(query, "asked-questions", TestQuestions.FIRST, test);
    Call call = TestQuestions.page(database, RunningTestSql.ASKED_QUESTIONS, caller, test, page);
    return PageRows.page(call, page, AskedQuestionView::of, AskedQuestionView::place)
        .orElseThrow(() -> new NotFound("test", test));
  }
}
