package daybreak.schema.eventstore;

import daybreak.schema.content.Answer;
import daybreak.schema.content.Asset;
import daybreak.schema.content.CardType;
import daybreak.schema.content.ExerciseEvent.ExerciseAdded;
import daybreak.schema.content.ExerciseEvent.ExerciseMoved;
import daybreak.schema.content.ExerciseEvent.ExerciseRetired;
import daybreak.schema.content.ExerciseEvent.ExerciseRevised;
import daybreak.schema.content.ExerciseId;
import daybreak.schema.content.FlashcardContent;
import daybreak.schema.content.FlashcardEvent.FlashcardAuthored;
import daybreak.schema.content.FlashcardEvent.FlashcardCorrected;
import daybreak.schema.content.FlashcardEvent.FlashcardMoved;
import daybreak.schema.content.FlashcardEvent.FlashcardRejected;
import daybreak.schema.content.FlashcardEvent.FlashcardRestored;
import daybreak.schema.content.FlashcardEvent.FlashcardRetired;
import daybreak.schema.content.FlashcardEvent.FlashcardRevised;
import daybreak.schema.content.FlashcardEvent.FlashcardValidated;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.content.QuestionContent;
import daybreak.schema.content.QuestionEvent.QuestionAuthored;
import daybreak.schema.content.QuestionEvent.QuestionCorrected;
import daybreak.schema.content.QuestionEvent.QuestionMoved;
import daybreak.schema.content.QuestionEvent.QuestionRejected;
import daybreak.schema.content.QuestionEvent.QuestionRestored;
import daybreak.schema.content.QuestionEvent.QuestionRetired;
import daybreak.schema.content.QuestionEvent.QuestionRevised;
import daybreak.schema.content.QuestionEvent.QuestionTagged;
import daybreak.schema.content.QuestionEvent.QuestionValidated;
import daybreak.schema.content.QuestionId;
import daybreak.schema.content.QuestionType;
import daybreak.schema.content.SubjectEvent.SubjectAdded;
import daybreak.schema.content.SubjectEvent.SubjectRenamed;
import daybreak.schema.content.SubjectEvent.SubjectRetired;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicEvent.TopicAdded;
import daybreak.schema.content.TopicEvent.TopicRenamed;
import daybreak.schema.content.TopicEvent.TopicRetired;
import daybreak.schema.content.TopicId;
import daybreak.schema.deck.CardMemory;
import daybreak.schema.deck.CardStudyEvent.CardResumed;
import daybreak.schema.deck.CardStudyEvent.CardReviewed;
import daybreak.schema.deck.CardStudyEvent.CardSuspended;
import daybreak.schema.deck.CardStudyEvent.ReviewUndone;
import daybreak.schema.deck.CardStudyId;
import daybreak.schema.deck.DeckEvent.DeckCreated;
import daybreak.schema.deck.DeckEvent.DeckFilled;
import daybreak.schema.deck.DeckId;
import daybreak.schema.deck.MemoryState;
import daybreak.schema.deck.Rating;
import daybreak.schema.event.Event;
import daybreak.schema.learner.LearnerEvent.LearnerRegistered;
import daybreak.schema.learner.LearnerEvent.LearnerSettingsChanged;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.LearnerSettings;
import daybreak.schema.learner.NamedZone;
import daybreak.schema.learner.StudiedSubject;
import daybreak.schema.lesson.LessonContent;
import daybreak.schema.lesson.LessonEvent.LessonAuthored;
import daybreak.schema.lesson.LessonEvent.LessonMoved;
import daybreak.schema.lesson.LessonEvent.LessonPublished;
import daybreak.schema.lesson.LessonEvent.LessonRestored;
import daybreak.schema.lesson.LessonEvent.LessonRetired;
import daybreak.schema.lesson.LessonEvent.LessonRevised;
import daybreak.schema.lesson.LessonId;
import daybreak.schema.lesson.LessonProgressEvent.LessonProgressed;
import daybreak.schema.lesson.LessonProgressId;
import daybreak.schema.pasttest.ShownQuestion;
import daybreak.schema.pasttest.TestEvent.QuestionAnswered;
import daybreak.schema.pasttest.TestEvent.TestAbandoned;
import daybreak.schema.pasttest.TestEvent.TestCompleted;
import daybreak.schema.pasttest.TestEvent.TestImported;
import daybreak.schema.pasttest.TestEvent.TestStarted;
import daybreak.schema.pasttest.TestId;
import daybreak.schema.pasttest.TestMode;
import daybreak.schema.pasttest.TestResult;
import daybreak.schema.pasttest.Titled;
import daybreak.schema.plan.DailyPlanEvent.PlanAwaited;
import daybreak.schema.plan.DailyPlanEvent.PlanItemCompleted;
import daybreak.schema.plan.DailyPlanEvent.PlanMade;
import daybreak.schema.plan.DailyPlanEvent.PlanRequested;
import daybreak.schema.plan.DailyPlanEvent.PlanRevised;
import daybreak.schema.plan.DailyPlanEvent.RevisionRequested;
import daybreak.schema.plan.ItemKind;
import daybreak.schema.plan.LocalDay;
import daybreak.schema.plan.PlanContent;
import daybreak.schema.plan.PlanContent.Backlog;
import daybreak.schema.plan.PlanId;
import daybreak.schema.plan.PlanItem;
import daybreak.schema.plan.RolloverEvent.RolloverArmed;
import daybreak.schema.plan.RolloverEvent.RolloverDisarmed;
import daybreak.schema.plan.RolloverEvent.RolloverPrepared;
import daybreak.schema.plan.RolloverId;
import daybreak.schema.quiz.QuestionPool;
import daybreak.schema.quiz.QuestionVersion;
import daybreak.schema.quiz.QuizCriteria;
import daybreak.schema.quiz.QuizEvent.QuizDrawn;
import daybreak.schema.quiz.QuizId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
  private static final LocalDate DATE = LocalDate.of(2026, 3, 2);
  private static final ZoneId ZONE = ZoneId.of("Asia/Kathmandu");
  private static final LessonId LESSON = new LessonId(id(6));
  private static final DeckId DECK = new DeckId(id(7));
  private static final LearnerId LEARNER = new LearnerId(id(9));
  private static final TestId TEST = new TestId(id(10));
  private static final QuizId QUIZ = new QuizId(id(11));
  private static final Instant AT = Instant.parse("2026-03-01T18:30:00.250Z");

  private static final PlanId PLAN = PlanId.of(LEARNER, DATE);
  private static final RolloverId ROLLOVER = RolloverId.of(new LocalDay(DATE, ZONE));

  private EventExamples() {}

  /** One example of each event, and another one where a value may be absent or of two kinds. */
  static List<Example> all() {
    return List.of(
        example(new SubjectAdded(SUBJECT, "Psychology")),
        example(new SubjectRenamed(SUBJECT, "Psychology and sociology")),
        example(new SubjectRetired(SUBJECT, "taught no more")),
        example(new TopicAdded(TOPIC, SUBJECT, "Memory")),
        example(new TopicRenamed(TOPIC, SUBJECT, "Learning and memory")),
        example(new TopicRetired(TOPIC, SUBJECT, null)),
        example(new QuestionAuthored(QUESTION, SUBJECT, TOPIC, choices(), List.of("recall"))),
        example(new QuestionAuthored(QUESTION, SUBJECT, TOPIC, words(), List.of()), "in-words"),
        example(new QuestionRevised(QUESTION, 2, choices(), List.of("recall", "span"))),
        example(new QuestionCorrected(QUESTION, 2, choices(), List.of("recall", "span"))),
        example(new QuestionMoved(QUESTION, SUBJECT, TOPIC)),
        example(new QuestionTagged(QUESTION, List.of("recall", "span"))),
        example(new QuestionValidated(QUESTION, "checked against the source")),
        example(new QuestionValidated(QUESTION, null), "without-reason"),
        example(new QuestionRejected(QUESTION, "ambiguous")),
        example(new QuestionRetired(QUESTION, "outdated")),
        example(new QuestionRestored(QUESTION, "sound after all")),
        example(new FlashcardAuthored(FLASHCARD, SUBJECT, TOPIC, card())),
        example(new FlashcardRevised(FLASHCARD, 2, card())),
        example(new FlashcardCorrected(FLASHCARD, 2, card())),
        example(new FlashcardMoved(FLASHCARD, SUBJECT, TOPIC)),
        example(new FlashcardValidated(FLASHCARD, "checked against the source")),
        example(new FlashcardRejected(FLASHCARD, "ambiguous")),
        example(new FlashcardRetired(FLASHCARD, null)),
        example(new FlashcardRestored(FLASHCARD, "sound after all")),
        example(new ExerciseAdded(EXERCISE, SUBJECT, TOPIC, "Name the lobes", assets())),
        example(new ExerciseRevised(EXERCISE, "Name the lobes", assets())),
        example(new ExerciseMoved(EXERCISE, SUBJECT, TOPIC)),
        example(new ExerciseRetired(EXERCISE, "outdated")),
        example(new LessonAuthored(LESSON, SUBJECT, TOPIC, lesson())),
        example(new LessonRevised(LESSON, 2, lesson())),
        example(new LessonMoved(LESSON, SUBJECT, TOPIC)),
        example(new LessonPublished(LESSON)),
        example(new LessonRetired(LESSON, "outdated")),
        example(new LessonRestored(LESSON, "needed again")),
        example(new DeckCreated(DECK, SUBJECT, "Memory in 20 cards")),
        example(new DeckFilled(DECK, List.of(FLASHCARD, new FlashcardId(id(8))))),
        example(new LearnerRegistered(LEARNER, settings())),
        example(new LearnerRegistered(LEARNER, fewSettings()), "without-exam"),
        example(new LearnerSettingsChanged(LEARNER, settings())),
        example(
            new QuizDrawn(
                QUIZ, LEARNER, criteria(), 42, 17, List.of(new QuestionVersion(QUESTION, 2)))),
        example(
            new TestStarted(
                TEST,
                LEARNER,
                AT,
                "Memory",
                TestMode.TUTOR,
                null,
                QUIZ,
                subjects(),
                topics(),
                shown())),
        example(
            new TestStarted(
                TEST,
                LEARNER,
                AT,
                "Memory",
                TestMode.TIMED,
                AT.plusSeconds(1_800),
                null,
                subjects(),
                topics(),
                shown()),
            "with-deadline"),
        example(
            new QuestionAnswered(
                TEST, LEARNER, AT, QUESTION, 1, new Answer.Choice(0), true, 25_060, 1)),
        example(
            new QuestionAnswered(
                TEST, LEARNER, AT, QUESTION, 1, new Answer.Words("chunk"), false, 25_060, 1),
            "in-words"),
        example(new TestCompleted(TEST, LEARNER, AT, 66.67, results())),
        example(new TestAbandoned(TEST, LEARNER, AT)),
        example(
            new TestImported(
                TEST,
                LEARNER,
                AT,
                "Memory",
                TestMode.TUTOR,
                90.0,
                subjects(),
                topics(),
                shown(),
                results())),
        example(
            new TestImported(
                TEST,
                LEARNER,
                AT,
                "Memory",
                null,
                null,
                List.of(new Titled(null, "AAA")),
                List.of(),
                List.of(),
                List.of()),
            "score-only"),
        example(
            new CardReviewed(
                CardStudyId.of(LEARNER, FLASHCARD),
                LEARNER,
                FLASHCARD,
                SUBJECT,
                TOPIC,
                AT,
                Rating.AGAIN,
                8_250L,
                new CardMemory(MemoryState.LEARNING, 0, 0.212, 6.4133, AT.plusSeconds(60)))),
        example(
            new CardReviewed(
                CardStudyId.of(LEARNER, FLASHCARD),
                LEARNER,
                FLASHCARD,
                SUBJECT,
                TOPIC,
                AT,
                Rating.EASY,
                null,
                new CardMemory(MemoryState.REVIEW, null, 8.2956, 1, AT.plusSeconds(691_200))),
            "in-review"),
        example(
            new ReviewUndone(
                CardStudyId.of(LEARNER, FLASHCARD),
                LEARNER,
                FLASHCARD,
                SUBJECT,
                TOPIC,
                AT.plusSeconds(5),
                AT,
                AT.minusSeconds(600),
                new CardMemory(MemoryState.LEARNING, 1, 2.3065, 2.1181, AT))),
        example(
            new ReviewUndone(
                CardStudyId.of(LEARNER, FLASHCARD),
                LEARNER,
                FLASHCARD,
                SUBJECT,
                TOPIC,
                AT.plusSeconds(5),
                AT,
                null,
                null),
            "of-the-first"),
        example(
            new CardSuspended(
                CardStudyId.of(LEARNER, FLASHCARD), LEARNER, FLASHCARD, SUBJECT, TOPIC, AT)),
        example(new CardResumed(CardStudyId.of(LEARNER, FLASHCARD), LEARNER, FLASHCARD, AT)),
        example(
            new LessonProgressed(
                LessonProgressId.of(LEARNER, LESSON), LEARNER, LESSON, SUBJECT, TOPIC, AT, 40)),
        example(new PlanRequested(PLAN, LEARNER, DATE, true)),
        example(new PlanAwaited(PLAN, LEARNER, DATE)),
        example(
            new PlanMade(
                PLAN,
                LEARNER,
                DATE,
                new NamedZone(ZONE.getId()),
                AT,
                AT.plusSeconds(86_400),
                plan())),
        example(
            new PlanMade(
                PLAN,
                LEARNER,
                DATE,
                new NamedZone(ZONE.getId()),
                AT,
                AT.plusSeconds(86_400),
                new PlanContent(30, 0, List.of(), new Backlog(0, false), 41L, true)),
            "of-no-choice"),
        example(new PlanItemCompleted(PLAN, PLAN.item(0), AT)),
        example(new RevisionRequested(PLAN, LEARNER, DATE, 2, null, "I have an hour more.")),
        example(new RevisionRequested(PLAN, LEARNER, DATE, 1, 41L, null), "of-an-empty-plan"),
        example(
            new PlanRevised(
                PLAN,
                LEARNER,
                DATE,
                new NamedZone(ZONE.getId()),
                AT,
                AT.plusSeconds(86_400),
                plan(),
                List.of(PLAN.item(0)),
                2)),
        example(new RolloverArmed(ROLLOVER, ZONE, DATE, AT)),
        example(new RolloverDisarmed(ROLLOVER, ZONE, DATE, AT)),
        example(new RolloverPrepared(ROLLOVER, ZONE, DATE)));
  }

  private static PlanContent plan() {
    return new PlanContent(
        30,
        22,
        List.of(
            new PlanItem(
                PLAN.item(0),
                ItemKind.CARDS,
                "Review 12 cards",
                SUBJECT,
                null,
                List.of(FLASHCARD.value()),
                4,
                "You are about to forget these."),
            new PlanItem(
                PLAN.item(1),
                ItemKind.QUIZ,
                "Quiz: Memory",
                SUBJECT,
                TOPIC,
                List.of(TOPIC.value()),
                18,
                "You answered 2 of 5 rightly.")),
        new Backlog(3, false),
        null,
        null);
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

  private static LearnerSettings settings() {
    return new LearnerSettings(
        new NamedZone("Pacific/Chatham"),
        45,
        LocalDate.of(2026, 6, 30),
        List.of(new StudiedSubject(SUBJECT, 7)));
  }

  private static LearnerSettings fewSettings() {
    return new LearnerSettings(new NamedZone("UTC"), 30, null, List.of());
  }

  private static QuizCriteria criteria() {
    return new QuizCriteria(
        List.of(SUBJECT),
        List.of(TOPIC),
        List.of("recall"),
        List.of("span"),
        List.of("outdated"),
        QuestionPool.UNUSED,
        20);
  }

  private static List<Titled> subjects() {
    return List.of(new Titled(SUBJECT.value(), "Psychology"));
  }

  private static List<Titled> topics() {
    return List.of(new Titled(TOPIC.value(), "Memory"));
  }

  private static List<ShownQuestion> shown() {
    return List.of(new ShownQuestion(QUESTION, 2, SUBJECT, TOPIC, choices()));
  }

  private static List<TestResult> results() {
    return List.of(
        new TestResult(QUESTION, SUBJECT, TOPIC, new Answer.Choice(0), true, 25_060L),
        new TestResult(new QuestionId(id(12)), SUBJECT, TOPIC, null, false, null));
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
