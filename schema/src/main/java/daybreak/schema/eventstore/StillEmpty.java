package daybreak.schema.eventstore;

import daybreak.schema.content.ExerciseEvent.ExerciseAdded;
import daybreak.schema.content.ExerciseEvent.ExerciseMoved;
import daybreak.schema.content.FlashcardEvent.FlashcardAuthored;
import daybreak.schema.content.FlashcardEvent.FlashcardMoved;
import daybreak.schema.content.FlashcardEvent.FlashcardRestored;
import daybreak.schema.content.QuestionEvent.QuestionAuthored;
import daybreak.schema.content.QuestionEvent.QuestionMoved;
import daybreak.schema.content.QuestionEvent.QuestionRestored;
import daybreak.schema.lesson.LessonEvent.LessonAuthored;
import daybreak.schema.lesson.LessonEvent.LessonMoved;
import daybreak.schema.lesson.LessonEvent.LessonRestored;
import daybreak.schema.sql.Database;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Nothing has come into a part of the bank, and nothing was restored there. What comes into other
 * parts meanwhile is no hindrance, however much it is.
 *
 * @param since the log's last position when it was looked at
 */
record StillEmpty(Area area, long since) implements Premise {

  /** What places things, and what restores them. */
  private static final Set<String> KINDS =
      Stream.of(
              QuestionAuthored.class,
              QuestionMoved.class,
              QuestionRestored.class,
              FlashcardAuthored.class,
              FlashcardMoved.class,
              FlashcardRestored.class,
              ExerciseAdded.class,
              ExerciseMoved.class,
              LessonAuthored.class,
              LessonMoved.class,
              LessonRestored.class)
          .map(kind -> EventTypes.wireName(kind).value())
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public Set<String> kinds() {
    return KINDS;
  }

  @Override
  public boolean holds(Database database) {
    return !area.in(database.call(HoldingSql.CAME_IN))
        .bind("since", since)
        .single(row -> row.booleanValue("came"));
  }
}
