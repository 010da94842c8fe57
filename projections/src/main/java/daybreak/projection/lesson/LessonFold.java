package daybreak.projection.lesson;

import daybreak.projection.platform.Change;
import daybreak.projection.platform.Fold;
import daybreak.schema.lesson.LessonEvent;
import daybreak.schema.lesson.LessonEvent.LessonAuthored;
import daybreak.schema.lesson.LessonEvent.LessonMoved;
import daybreak.schema.lesson.LessonEvent.LessonPublished;
import daybreak.schema.lesson.LessonEvent.LessonRestored;
import daybreak.schema.lesson.LessonEvent.LessonRetired;
import daybreak.schema.lesson.LessonEvent.LessonRevised;
import daybreak.schema.lesson.LessonState;
import daybreak.schema.sql.Database;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lessons. */
public final class LessonFold extends Fold<LessonEvent, LessonRow> {

  private final LessonTable lessons;

  public LessonFold(Database database) {
    super(LessonEvent.class);
    this.lessons = new LessonTable(database);
  }

  @Override
  protected List<LessonRow> load(Collection<UUID> aggregates) {
    return lessons.load(aggregates);
  }

  @Override
  protected LessonRow apply(@Nullable LessonRow row, LessonEvent event, long sequence) {
    return switch (event) {
      case LessonAuthored authored -> authored(authored, sequence);
      case LessonRevised(_, int version, var content) ->
          existing(row).revised(version, content, sequence);
      case LessonMoved(_, var subject, var topic) ->
          existing(row).moved(subject.value(), topic.value(), sequence);
      case LessonPublished _ -> existing(row).in(LessonState.PUBLISHED, sequence);
      case LessonRetired _ -> existing(row).in(LessonState.RETIRED, sequence);
      case LessonRestored _ -> existing(row).in(LessonState.DRAFT, sequence);
    };
  }

  private static LessonRow authored(LessonAuthored event, long sequence) {
    return new LessonRow(
        event.lesson().value(),
        event.subject().value(),
        event.topic().value(),
        LessonState.DRAFT,
        1,
        event.content().assets().size(),
        event.content(),
        sequence);
  }

  @Override
  protected void write(List<Change<LessonRow>> changes) {
    lessons.write(changes);
  }
}
