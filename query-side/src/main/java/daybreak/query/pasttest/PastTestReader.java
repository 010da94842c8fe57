package daybreak.query.pasttest;

import daybreak.query.platform.AsOf;
import daybreak.query.platform.FindAll;
import daybreak.query.platform.Page;
import daybreak.query.platform.PageKey;
import daybreak.query.platform.PageRequest;
import daybreak.query.platform.PageRows;
import daybreak.query.platform.Reading;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput;
import daybreak.schema.problem.NotFound;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads the caller's past tests, newest first, and the review of one. */
@Component
final class PastTestReader {

  /** After every test that there can be. */
  static final PageKey FIRST = PageKey.before("9999-12-31T00:00:00Z");

  private final Database database;

  PastTestReader(@Qualifier("webDatabase") Database database) {
    this.database = database;
  }

  Reading<PastTestPage> page(UUID caller, FindPastTests query) {
    PageRequest page = PageRequest.of(query, "past-tests", FIRST);
    Call call = query.page() == null ? after(page) : numbered(page, query);
    return PageRows.counted(
            call.bind("caller", caller).bind("size", page.size()),
            page,
            PastTestView::of,
            PastTestView::place,
            row -> row.intValue("total"))
        .map(reading -> reading.as((_, counted) -> PastTestPage.of(counted)))
        .orElseThrow();
  }

  private Call after(PageRequest page) {
    return database
        .call(PastTestSql.AFTER)
        .bind("completedAt", page.after().moment())
        .bind("after", page.after().id());
  }

  private Call numbered(PageRequest page, FindPastTests query) {
    if (query.cursor() != null) {
      throw new InvalidInput("page", Code.CONFLICTING, "must be left out where there is a cursor");
    }
    Integer number = query.page();
    if (number == null || number < 1) {
      throw new InvalidInput("page", Code.OUT_OF_RANGE, "must be 1 or more");
    }
    return database.call(PastTestSql.NUMBERED).bind("offset", (number - 1L) * page.limit());
  }

  Reading<ReviewView> review(UUID caller, UUID test) {
    return database
        .call(PastTestSql.REVIEW)
        .bind("caller", caller)
        .bind("test", test)
        .one(row -> new Reading<>(AsOf.of(row), ReviewView.of(row)))
        .orElseThrow(() -> new NotFound("past test", test));
  }

  Reading<Page<ReviewedQuestionView>> questions(UUID caller, UUID test, FindAll query) {
    PageRequest page = PageRequest.of(query, "reviewed-questions", TestQuestions.FIRST, test);
    Call call = TestQuestions.page(database, PastTestSql.REVIEWED_QUESTIONS, caller, test, page);
    return PageRows.page(call, page, ReviewedQuestionView::of, ReviewedQuestionView::place)
        .orElseThrow(() -> new NotFound("past test", test));
  }
}
