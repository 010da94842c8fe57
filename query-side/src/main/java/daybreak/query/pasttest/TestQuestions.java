package daybreak.query.pasttest;

import daybreak.query.gateway.Reading;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageKey;
import daybreak.query.paging.PageRequest;
import daybreak.query.paging.PageRows;
import daybreak.query.paging.PageRows.Counted;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.process.Allowance;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.sql.Row;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A page of the questions of one test. A page of big questions is measured by the statement, and
 * read by a second one when its heap is taken.
 */
record TestQuestions<T>(
    Database database,
    NamedQuery statement,
    Function<Row, T> question,
    Function<T, PageKey> place) {

  /** Before every slot that there can be. */
  static final PageKey FIRST = PageKey.before("0");

  /** The page, or nothing if the caller has no such test. */
  Optional<Reading<Page<T>>> page(LearnerId caller, UUID test, PageRequest page) {
    return measured(caller, test, page, Allowance.SMALL)
        .flatMap(reading -> {
          int bytes = reading.body().total();
          if (bytes <= Allowance.SMALL) {
            return Optional.of(reading);
          }
          Allowance.take(bytes);
          return measured(caller, test, page, Integer.MAX_VALUE);
        })
        .map(reading -> reading.as((_, measured) -> measured.page()));
  }

  private Optional<Reading<Counted<T>>> measured(
      LearnerId caller, UUID test, PageRequest page, int allowed) {
    Call call =
        database
            .call(statement)
            .bind("caller", caller.value())
            .bind("test", test)
            .bind("slot", page.after().number())
            .bind("allowed", allowed)
            .bind("size", page.size());
    return PageRows.counted(call, page, question, place, row -> row.intValue("bytes"));
  }
}
