package daybreak.query.pasttest;

import daybreak.query.paging.PageKey;
import daybreak.query.paging.PageRequest;
import daybreak.schema.input.Values;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.process.Allowance;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.UUID;

/** A page of the questions of one test, which may be big: its heap is taken before it is read. */
final class TestQuestions {

  /** Before every slot that there can be. */
  static final PageKey FIRST = PageKey.before("0");

  private TestQuestions() {}

  static Call page(
      Database database, NamedQuery statement, LearnerId caller, UUID test, PageRequest page) {
    long bytes =
        of(database.call(PastTestSql.SIZE_OF_QUESTIONS), test, page)
            .single(row -> row.longValue("bytes"));
    Allowance.take(bytes);
    return of(database.call(statement), test, page).bind("caller", caller.value());
  }

  private static Call of(Call call, UUID test, PageRequest page) {
    return call.bind("test", test)
        .bind("slot", Values.number("cursor", page.after().sort()))
        .bind("size", page.size());
  }
}
