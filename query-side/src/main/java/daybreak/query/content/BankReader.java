package daybreak.query.content;

import daybreak.query.gateway.Reader;
import daybreak.query.gateway.Reading;
import daybreak.schema.problem.NotFound;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Row;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads single things of the bank, whole and in any state. */
@Component
final class BankReader implements Reader {

  private final Database database;

  BankReader(@Qualifier("webDatabase") Database database) {
    this.database = database;
  }

  @QueryHandler
  Reading<WholeSubjectView> find(FindAuthoredSubject query) {
    return one("subject", query.id(), database.call(BankSql.SUBJECT), WholeSubjectView::of);
  }

  @QueryHandler
  Reading<WholeTopicView> find(FindAuthoredTopic query) {
    return one("topic", query.id(), database.call(BankSql.TOPIC), WholeTopicView::of);
  }

  @QueryHandler
  Reading<WholeQuestionView> find(FindAuthoredQuestion query) {
    return one("question", query.id(), database.call(BankSql.QUESTION), WholeQuestionView::of);
  }

  @QueryHandler
  Reading<WholeFlashcardView> find(FindAuthoredFlashcard query) {
    return one("flashcard", query.id(), database.call(BankSql.FLASHCARD), WholeFlashcardView::of);
  }

  @QueryHandler
  Reading<WholeExerciseView> find(FindAuthoredExercise query) {
    return one("exercise", query.id(), database.call(BankSql.EXERCISE), WholeExerciseView::of);
  }

  private static <T> Reading<T> one(String what, UUID id, Call call, Function<Row, T> view) {
    return call.bind(what, id)
        .one(row -> Reading.shared(row, view))
        .orElseThrow(() -> new NotFound(what, id));
  }
}
