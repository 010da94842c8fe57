package daybreak.query.event;

import daybreak.schema.content.ExerciseEvent;
import daybreak.schema.content.FlashcardEvent;
import daybreak.schema.content.QuestionEvent;
import daybreak.schema.content.SubjectEvent;
import daybreak.schema.content.TopicEvent;
import daybreak.schema.deck.DeckEvent;
import daybreak.schema.event.Event;
import daybreak.schema.input.Worded;
import daybreak.schema.lesson.LessonEvent;
import java.util.List;

/** What the bank is made of. Its word is that of the aggregate. */
enum BankKind implements Worded {
  SUBJECT(SubjectEvent.class),
  TOPIC(TopicEvent.class),
  QUESTION(QuestionEvent.class),
  FLASHCARD(FlashcardEvent.class),
  EXERCISE(ExerciseEvent.class),
  LESSON(LessonEvent.class),
  DECK(DeckEvent.class);

  private final Class<? extends Event> events;

  BankKind(Class<? extends Event> events) {
    this.events = events;
  }

  /** Whether its version is how often it was changed, its creation included: no event says one. */
  boolean isVersionedByChanges() {
    return this == DECK;
  }

  /** Whether it is read as retired or not, and is in no other state. */
  boolean isRetiredOrNot() {
    return this == SUBJECT || this == TOPIC;
  }

  /** The records of all that can happen to one. */
  List<Class<?>> events() {
    return List.of(events.getPermittedSubclasses());
  }
}
