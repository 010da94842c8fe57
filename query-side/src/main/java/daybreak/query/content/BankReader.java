package daybreak.query.content;

import daybreak.query.platform.Reading;
import daybreak.schema.problem.NotFound;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Row;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads single things of the bank, whole and in any state. */
@Component
final class BankReader {

  private final Database database;

  BankReader(@Qualifier("webDatabase") Database database) {
    this.database = database;
  }

  Reading<TitleView> subject(UUID id) {
    return one("subject", id, database.call(BankSql.SUBJECT), TitleView::of);
  }

  Reading<WholeTopicView> topic(UUID id) {
    return one("topic", id, database.call(BankSql.TOPIC), WholeTopicView::of);
  }

  Reading<WholeQuestionView> question(UUID id) {
    return one("question", id, database.call(BankSql.QUESTION), WholeQuestionView::of);
  }

  Reading<WholeFlashcardView> flashcard(UUID id) {
    return one("flashcard", id, database.call(BankSql.FLASHCARD), WholeFlashcardView::of);
  }

  Reading<WholeExerciseView> exercise(UUID id) {
    return one("exercise", id, database.call(BankSql.EXERCISE), WholeExerciseView::of);
  }

  private static <T> Reading<T> one(String what, UUID id, Call call, Function<Row, T> view) {
    return call.bind(what, id)
        .one(row -> Reading.shared(row, view))
        .orElseThrow(() -> new NotFound(what, id));
  }
}
