package daybreak.command.lesson;

import daybreak.command.content.ContentPlace;
import daybreak.command.content.StudyMaterial;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.content.QuestionId;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.lesson.LessonId;
import daybreak.schema.lesson.LessonProgressCommand.ReportProgress;
import daybreak.schema.lesson.LessonProgressEvent.LessonProgressed;
import daybreak.schema.lesson.LessonProgressId;
import daybreak.schema.pasttest.ShownQuestion;
import daybreak.schema.pasttest.Titled;
import daybreak.schema.problem.NotFound;
import daybreak.schema.quiz.QuestionVersion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class LessonProgressTest {

  private static final Instant NOW = Instant.parse("2026-03-29T00:59:59.999Z");

  private final LearnerId learner = new LearnerId(UUID.randomUUID());
  private final LessonId lesson = new LessonId(UUID.randomUUID());
  private final LessonProgressId id = LessonProgressId.of(learner, lesson);
  private final ContentPlace place =
      new ContentPlace(new SubjectId(UUID.randomUUID()), new TopicId(UUID.randomUUID()));
  private final AggregateTestFixture<LessonProgress> fixture =
      new AggregateTestFixture<>(LessonProgress.class);

  LessonProgressTest() {
    fixture.registerInjectableResource(new OneLesson());
  }

  @Test
  void never_goes_back() {
    fixture.given(progressed(NOW, 50)).when(report(NOW.plusSeconds(1), 40)).expectNoEvents();
  }

  @Test
  void a_clock_that_is_set_back_reads_as_the_time_of_the_last_report() {
    fixture
        .given(progressed(NOW, 50))
        .when(report(NOW.minusSeconds(3_600), 60))
        .expectEvents(progressed(NOW, 60));
  }

  private ReportProgress report(Instant at, int percent) {
    return new ReportProgress(id, learner, lesson, at, percent);
  }

  private LessonProgressed progressed(Instant at, int percent) {
    return new LessonProgressed(id, learner, lesson, place.subject(), place.topic(), at, percent);
  }

  /** All that there is to study. */
  private final class OneLesson implements StudyMaterial {

    @Override
    public ContentPlace placeOf(LessonId wanted) {
      return place;
    }

    @Override
    public ContentPlace placeOf(FlashcardId card) {
      throw new NotFound("flashcard", card);
    }

    @Override
    public void requireValidated(FlashcardId card) {
      throw new NotFound("flashcard", card);
    }

    @Override
    public List<ShownQuestion> validated(List<QuestionId> questions) {
      return List.of();
    }

    @Override
    public List<ShownQuestion> latest(List<QuestionId> questions) {
      return List.of();
    }

    @Override
    public List<ShownQuestion> versions(List<QuestionVersion> versions) {
      return List.of();
    }

    @Override
    public List<Titled> subjects(List<ShownQuestion> questions) {
      return List.of();
    }

    @Override
    public List<Titled> topics(List<ShownQuestion> questions) {
      return List.of();
    }
  }
}
