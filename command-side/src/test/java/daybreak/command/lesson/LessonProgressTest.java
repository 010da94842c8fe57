package daybreak.command.lesson;

import daybreak.command.content.ContentPlace;
import daybreak.command.content.EmptyBank;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.lesson.LessonId;
import daybreak.schema.lesson.LessonProgressCommand.ReportProgress;
import daybreak.schema.lesson.LessonProgressEvent.LessonProgressed;
import daybreak.schema.lesson.LessonProgressId;
import java.time.Instant;
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
  private final class OneLesson implements EmptyBank {

    @Override
    public ContentPlace placeOf(LessonId wanted) {
      return place;
    }
  }
}
