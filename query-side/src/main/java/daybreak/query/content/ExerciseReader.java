package daybreak.query.content;

import daybreak.query.gateway.Reader;
import daybreak.query.gateway.Reading;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageKey;
import daybreak.query.paging.PageRequest;
import daybreak.query.paging.PageRows;
import daybreak.schema.problem.NotFound;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads exercises that are not retired, in the order of their ids. */
@Component
final class ExerciseReader implements Reader {

  private static final PageKey FIRST = PageKey.before("");

  private final Database database;

  ExerciseReader(@Qualifier("webDatabase") Database database) {
    this.database = database;
  }

  @QueryHandler
  Reading<Page<ExerciseView>> find(FindExercises query) {
    PageRequest page = PageRequest.of(query, "exercises", FIRST, query.topicId());
    Call call =
        query.topicId() == null
            ? database.call(ExerciseSql.ALL)
            : database.call(ExerciseSql.OF_TOPIC).bind("topic", query.topicId());
    return PageRows.page(
            call.bind("after", page.after().id()).bind("size", page.size()),
            page,
            ExerciseView::of,
            ExerciseView::place)
        .orElseThrow();
  }

  @QueryHandler
  Reading<ExerciseView> find(FindExercise query) {
    return database
        .call(ExerciseSql.ONE)
        .bind("exercise", query.id())
        .one(row -> Reading.shared(row, ExerciseView::of))
        .orElseThrow(() -> new NotFound("exercise", query.id()));
  }
}
