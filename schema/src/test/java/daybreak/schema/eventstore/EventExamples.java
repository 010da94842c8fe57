package daybreak.schema.eventstore;

import daybreak.schema.content.Answer;
import daybreak.schema.content.Asset;
import daybreak.schema.content.CardType;
import daybreak.schema.content.ExerciseEvent.ExerciseAdded;
import daybreak.schema.content.ExerciseEvent.ExerciseRetired;
import daybreak.schema.content.ExerciseId;
import daybreak.schema.content.FlashcardContent;
import daybreak.schema.content.FlashcardEvent.FlashcardAuthored;
import daybreak.schema.content.FlashcardEvent.FlashcardRejected;
import daybreak.schema.content.FlashcardEvent.FlashcardRetired;
import daybreak.schema.content.FlashcardEvent.FlashcardRevised;
import daybreak.schema.content.FlashcardEvent.FlashcardValidated;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.content.QuestionContent;
import daybreak.schema.content.QuestionEvent.QuestionAuthored;
import daybreak.schema.content.QuestionEvent.QuestionRejected;
import daybreak.schema.content.QuestionEvent.QuestionRetired;
import daybreak.schema.content.QuestionEvent.QuestionRevised;
import daybreak.schema.content.QuestionEvent.QuestionTagged;
import daybreak.schema.content.QuestionEvent.QuestionValidated;
import daybreak.schema.content.QuestionId;
import daybreak.schema.content.QuestionType;
import daybreak.schema.content.SubjectEvent.SubjectAdded;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicEvent.TopicAdded;
import daybreak.schema.content.TopicId;
import daybreak.schema.deck.DeckEvent.DeckCreated;
import daybreak.schema.deck.DeckEvent.DeckFilled;
import daybreak.schema.deck.DeckId;
import daybreak.schema.lesson.LessonContent;
import daybreak.schema.lesson.LessonEvent.LessonAuthored;
import daybreak.schema.lesson.LessonEvent.LessonPublished;
import daybreak.schema.lesson.LessonEvent.LessonRetired;
import daybreak.schema.lesson.LessonEvent.LessonRevised;
import daybreak.schema.lesson.LessonId;
import daybreak.schema.platform.Event;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of every kind, whose stored form is in {@code golden/}. */
final class EventExamples {

  private static final SubjectId SUBJECT = new SubjectId(id(1));
  private static final TopicId TOPIC = new TopicId(id(2));
  private static final QuestionId QUESTION = new QuestionId(id(3));
  private static final FlashcardId FLASHCARD = new FlashcardId(id(4));
  private static final ExerciseId EXERCISE = new ExerciseId(id(5));
  private static final LessonId LESSON = new LessonId(id(6));
  private static final DeckId DECK = new DeckId(id(7));

  private EventExamples() {}

  /** One example of each event, and another one where a value may be absent or of two kinds. */
  static List<Example> all() {
    return List.of(
        example(new SubjectAdded(SUBJECT, "Psychology")),
        example(new TopicAdded(TOPIC, SUBJECT, "Memory")),
        example(new QuestionAuthored(QUESTION, SUBJECT, TOPIC, choices(), List.of("recall"))),
        example(new QuestionAuthored(QUESTION, SUBJECT, TOPIC, words(), List.of()), "in-words"),
        example(new QuestionRevised(QUESTION, 2, choices(), List.of("recall", "span"))),
        example(new QuestionTagged(QUESTION, List.of("recall", "span"))),
        example(new QuestionValidated(QUESTION, "checked against the source")),
        example(new QuestionValidated(QUESTION, null), "without-reason"),
        example(new QuestionRejected(QUESTION, "ambiguous")),
        example(new QuestionRetired(QUESTION, "outdated")),
        example(new FlashcardAuthored(FLASHCARD, SUBJECT, TOPIC, card())),
        example(new FlashcardRevised(FLASHCARD, 2, card())),
        example(new FlashcardValidated(FLASHCARD, "checked against the source")),
        example(new FlashcardRejected(FLASHCARD, "ambiguous")),
        example(new FlashcardRetired(FLASHCARD, null)),
        example(new ExerciseAdded(EXERCISE, SUBJECT, TOPIC, "Name the lobes", assets())),
        example(new ExerciseRetired(EXERCISE, "outdated")),
        example(new LessonAuthored(LESSON, SUBJECT, TOPIC, lesson())),
        example(new LessonRevised(LESSON, 2, lesson())),
        example(new LessonPublished(LESSON)),
        example(new LessonRetired(LESSON, "outdated")),
        example(new DeckCreated(DECK, SUBJECT, "Memory in 20 cards")),
        example(new DeckFilled(DECK, List.of(FLASHCARD, new FlashcardId(id(8))))));
  }

  private static QuestionContent choices() {
    return new QuestionContent(
        QuestionType.MCQ,
        "How many items does working memory hold?",
        List.of("about 4", "about 40"),
        new Answer.Choice(0),
        "Cowan (2001) counts four chunks.",
        0.35);
  }

  private static QuestionContent words() {
    return new QuestionContent(
        QuestionType.TEXT,
        "What is a group of items remembered as one?",
        List.of(),
        new Answer.Words("a chunk"),
        null,
        null);
  }

  private static FlashcardContent card() {
    return new FlashcardContent(CardType.CLOZE, "A {{c1::chunk}} is one unit", "chunk", List.of());
  }

  private static List<Asset> assets() {
    return List.of(
        new Asset("image", "https://assets.example/brain.png", "A brain from the side"),
        new Asset("audio", "https://assets.example/brain.ogg", null));
  }

  private static LessonContent lesson() {
    return new LessonContent(
        "How memory works", 3, 12, "Memory is…", List.of("Tell its stores apart"), assets());
  }

  private static Example example(Event event) {
    return new Example(event, null);
  }

  private static Example example(Event event, String variant) {
    return new Example(event, variant);
  }

  private static UUID id(int number) {
    return new UUID(0x0d0d_4a1e_0000_4000L, 0x8000_0000_0000_0000L | number);
  }

  /** An event and, where it is one of several of its kind, in what it differs. */
  record Example(Event event, @Nullable String variant) {

    /** The resource with the approved JSON. */
    String file() {
      var name = EventTypes.wireName(event.getClass());
      String version = name.value() + ".v" + name.version();
      return "/golden/" + (variant == null ? version : version + "." + variant) + ".json";
    }

    @Override
    public String toString() {
      return file();
    }
  }
}
