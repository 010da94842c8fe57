package daybreak.query.pasttest;

import daybreak.query.gateway.AsOf;
import daybreak.query.gateway.Reader;
import daybreak.query.gateway.Reading;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageRequest;
import daybreak.query.paging.PageRows;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput;
import daybreak.schema.problem.NotFound;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads the caller's past tests, newest first, and the review of one. */
@Component
final class PastTestReader implements Reader {

  private final Database database;
  private final TestQuestions<ReviewedQuestionView> reviewed;

  PastTestReader(@Qualifier("webDatabase") Database database) {
    this.database = database;
    this.reviewed =
        new TestQuestions<>(
            database,
            TestQuestionsSql.REVIEWED,
            ReviewedQuestionView::of,
            ReviewedQuestionView::place);
  }

  @QueryHandler
  Reading<PastTestPage> find(FindPastTests query, LearnerId caller) {
    PastTestScope scope = new PastTestScope(query);
    PageRequest page = scope.page(query);
    Call call =
        query.page() == null
            ? scope.after(database, page.after())
            : scope.numbered(database, offset(query, page));
    return PageRows.counted(
            call.bind("caller", caller.value()).bind("size", page.size()),
            page,
            PastTestView::of,
            PastTestView::place,
            row -> row.intValue("total"))
        .map(reading -> reading.as((_, counted) -> PastTestPage.of(counted)))
        .orElseThrow();
  }

  private static long offset(FindPastTests query, PageRequest page) {
    if (query.cursor() != null) {
      throw new InvalidInput("page", Code.CONFLICTING, "must be left out where there is a cursor");
    }
    Integer number = query.page();
    if (number == null || number < 1) {
      throw new InvalidInput("page", Code.OUT_OF_RANGE, "must be 1 or more");
    }
    return (number - 1L) * page.limit();
  }

  @QueryHandler
  Reading<ReviewView> find(FindPastTest query, LearnerId caller) {
    return database
        .call(PastTestSql.REVIEW)
        .bind("caller", caller.value())
        .bind("test", query.id())
        .one(row -> new Reading<>(AsOf.of(row), ReviewView.of(row)))
        .orElseThrow(() -> new NotFound("past test", query.id()));
  }

  @QueryHandler
  Reading<Page<ReviewedQuestionView>> find(FindPastTestQuestions query, LearnerId caller) {
    UUID test = query.test();
    PageRequest page =
        PageRequest.of(query.paging(), "reviewed-questions", TestQuestions.FIRST, test);
    return reviewed.page(caller, test, page).orElseThrow(() -> new NotFound("past test", test));
  }
}
