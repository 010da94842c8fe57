package daybreak.query.lesson;

import daybreak.query.platform.AsOf;
import daybreak.query.platform.Page;
import daybreak.query.platform.PageKey;
import daybreak.query.platform.PageRequest;
import daybreak.query.platform.PageRows;
import daybreak.query.platform.Reading;
import daybreak.schema.input.Values;
import daybreak.schema.problem.NotFound;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads published lessons in the order of their positions, and any lesson for its authors. */
@Component
final class LessonReader {

  private static final PageKey FIRST = PageKey.before("-1");

  private final Database database;

  LessonReader(@Qualifier("webDatabase") Database database) {
    this.database = database;
  }

  Reading<Page<LessonView>> page(UUID caller, FindLessons query) {
    PageRequest page = PageRequest.of(query, "lessons", FIRST, query.subjectId(), query.topicId());
    Call call =
        narrowed(query)
            .bind("caller", caller)
            .bind("position", Values.number("cursor", page.after().sort()))
            .bind("after", page.after().id())
            .bind("size", page.size());
    return PageRows.page(call, page, LessonView::of, LessonView::place).orElseThrow();
  }

  Reading<WholeLessonView> lesson(UUID caller, UUID lesson) {
    return database
        .call(LessonSql.ONE)
        .bind("caller", caller)
        .bind("lesson", lesson)
        .one(row -> new Reading<>(AsOf.of(row), WholeLessonView.of(row)))
        .orElseThrow(() -> new NotFound("lesson", lesson));
  }

  /** A lesson in any state. */
  Reading<AuthoredLessonView> authored(UUID lesson) {
    return database
        .call(LessonSql.AUTHORED)
        .bind("lesson", lesson)
        .one(row -> Reading.shared(row, AuthoredLessonView::of))
        .orElseThrow(() -> new NotFound("lesson", lesson));
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
