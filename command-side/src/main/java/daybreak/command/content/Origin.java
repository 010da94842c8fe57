package daybreak.command.content;

import daybreak.schema.content.FlashcardEvent.FlashcardAuthored;
import daybreak.schema.content.SubjectEvent.SubjectAdded;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicEvent.TopicAdded;
import daybreak.schema.content.TopicId;
import daybreak.schema.event.Event;
import daybreak.schema.lesson.LessonEvent.LessonAuthored;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a thing of the bank is by its first event; a flashcard or a lesson may have been moved
 * since.
 *
 * @param type its aggregate's
 * @param topic which it is, or belongs to; null of a subject
 */
record Origin(String type, SubjectId subject, @Nullable TopicId topic) {

  static final String SUBJECT = "subject";
  static final String TOPIC = "topic";
  static final String FLASHCARD = "flashcard";
  static final String LESSON = "lesson";

  /** What it takes to remember one, about. */
  static final int BYTES = 300;

  static Origin of(Event beginning) {
    return switch (beginning) {
      case SubjectAdded(var subject, _) -> new Origin(SUBJECT, subject, null);
      case TopicAdded(var topic, var subject, _) -> new Origin(TOPIC, subject, topic);
      case FlashcardAuthored(_, var subject, var topic, _) -> new Origin(FLASHCARD, subject, topic);
      case LessonAuthored(_, var subject, var topic, _) -> new Origin(LESSON, subject, topic);
      default -> throw new IllegalArgumentException("Begins nothing that is asked for");
    };
  }

  ContentPlace place() {
    return new ContentPlace(subject, Objects.requireNonNull(topic));
  }
}
