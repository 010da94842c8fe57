package daybreak.query.lesson;

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

/** Reads published lessons in the order of their positions, and any lesson for its authors. */
@Component
final class LessonReader implements Reader {

  private static final PageKey FIRST = PageKey.before("-1");

  private final Database database;

  LessonReader(@Qualifier("webDatabase") Database database) {
    this.database = database;
  }

  @QueryHandler
  Reading<Page<LessonView>> find(FindLessons query, LearnerId caller) {
    PageRequest page = PageRequest.of(query, "lessons", FIRST, query.subjectId(), query.topicId());
    Call call =
        narrowed(query)
            .bind("caller", caller.value())
            .bind("position", page.after().number())
            .bind("after", page.after().id())
            .bind("size", page.size());
    return PageRows.page(call, page, LessonView::of, LessonView::place).orElseThrow();
  }

  @QueryHandler
  Reading<WholeLessonView> find(FindLesson query, LearnerId caller) {
    return database
        .call(LessonSql.ONE)
        .bind("caller", caller.value())
        .bind("lesson", query.id())
        .one(row -> new Reading<>(AsOf.of(row), WholeLessonView.of(row)))
        .orElseThrow(() -> new NotFound("lesson", query.id()));
  }

  @QueryHandler
  Reading<AuthoredLessonView> find(FindAuthoredLesson query) {
    return database
        .call(LessonSql.AUTHORED)
        .bind("lesson", query.id())
        .one(row -> Reading.shared(row, AuthoredLessonView::of))
        .orElseThrow(() -> new NotFound("lesson", query.id()));
  }

  private Call narrowed(FindLessons query) {
    if (query.topicId() != null) {
      return database
          .call(LessonSql.OF_TOPIC)
          .bind("topic", query.topicId())
          .bind("subject", query.subjectId());
    }
    return query.subjectId() == null
        ? database.call(LessonSql.ALL)
        : database.call(LessonSql.OF_SUBJECT).bind("subject", query.subjectId());
  }
}
