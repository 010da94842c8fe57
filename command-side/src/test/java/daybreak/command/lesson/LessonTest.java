package daybreak.command.lesson;

import static daybreak.command.testing.Commanding.again;

import daybreak.command.content.KnownThings;
import daybreak.command.content.TopicIsUnknown;
import daybreak.command.gateway.IdIsTaken;
import daybreak.command.testing.Commanding;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import daybreak.schema.lesson.LessonCommand.AuthorLesson;
import daybreak.schema.lesson.LessonCommand.MoveLesson;
import daybreak.schema.lesson.LessonCommand.PublishLesson;
import daybreak.schema.lesson.LessonCommand.RestoreLesson;
import daybreak.schema.lesson.LessonCommand.RetireLesson;
import daybreak.schema.lesson.LessonCommand.ReviseLesson;
import daybreak.schema.lesson.LessonContent;
import daybreak.schema.lesson.LessonEvent.LessonAuthored;
import daybreak.schema.lesson.LessonEvent.LessonMoved;
import daybreak.schema.lesson.LessonEvent.LessonPublished;
import daybreak.schema.lesson.LessonEvent.LessonRestored;
import daybreak.schema.lesson.LessonEvent.LessonRetired;
import daybreak.schema.lesson.LessonEvent.LessonRevised;
import daybreak.schema.lesson.LessonId;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class LessonTest {

  private final KnownThings known = KnownThings.made();
  private final LessonId id = new LessonId(UUID.randomUUID());
  private final LessonContent content = titled("Introduction");
  private final LessonContent revision = titled("What is psychology?");
  private final AuthorLesson author = new AuthorLesson(id, known.topic(), content);
  private final LessonAuthored authored =
      new LessonAuthored(id, known.subject(), known.topic(), content);
  private final LessonPublished published = new LessonPublished(id);
  private final LessonRetired retired = new LessonRetired(id, null);
  private final AggregateTestFixture<Lesson> lessons = Commanding.fixture(Lesson.class);

  LessonTest() {
    lessons.registerInjectableResource(known);
  }

  @Test
  void is_authored_in_the_subject_of_its_topic() {
    lessons.givenNoPriorActivity().when(author).expectEvents(authored);
  }

  @Test
  void authored_again_as_it_was_is_the_same_success_and_otherwise_refused() {
    nothing(lessons.given(authored).when(again(author)));
    var other = new AuthorLesson(id, known.topic(), revision);
    lessons.given(authored).when(again(other)).expectException(IdIsTaken.class);
  }

  @Test
  void authored_anew_becomes_a_revision_within_its_topic() {
    lessons
        .given(authored)
        .when(new AuthorLesson(id, known.topic(), revision))
        .expectEvents(new LessonRevised(id, 2, revision));
    nothing(lessons.given(authored).when(author));
    var moved = new AuthorLesson(id, new TopicId(UUID.randomUUID()), content);
    lessons.given(authored).when(moved).expectException(LessonIsInAnotherTopic.class);
  }

  @Test
  void is_moved_in_whatever_state_to_a_topic_that_exists_and_is_known_under_its_first_and_last() {
    TopicId elsewhere = new TopicId(UUID.randomUUID());
    var moved = new LessonMoved(id, new SubjectId(UUID.randomUUID()), elsewhere);
    lessons
        .given(authored, retired, moved)
        .when(new MoveLesson(id, known.topic()))
        .expectEvents(new LessonMoved(id, known.subject(), known.topic()));
    nothing(lessons.given(authored).when(new MoveLesson(id, known.topic())));
    lessons
        .given(authored)
        .when(new MoveLesson(id, elsewhere))
        .expectException(TopicIsUnknown.class);
    for (TopicId topic : List.of(known.topic(), elsewhere)) {
      nothing(lessons.given(authored, moved).when(new AuthorLesson(id, topic, content)));
    }
  }

  @Test
  void is_published_once_and_a_revision_keeps_it_published() {
    lessons.given(authored).when(new PublishLesson(id)).expectEvents(published);
    nothing(lessons.given(authored, published).when(new PublishLesson(id)));
    nothing(
        lessons
            .given(authored, published, new LessonRevised(id, 2, revision))
            .when(new PublishLesson(id)));
  }

  @Test
  void a_revision_is_the_next_version_and_an_equal_one_changes_nothing() {
    lessons
        .given(authored)
        .when(new ReviseLesson(id, revision))
        .expectEvents(new LessonRevised(id, 2, revision));
    nothing(lessons.given(authored).when(new ReviseLesson(id, content)));
  }

  @Test
  void retired_it_stays_as_it_is_and_retiring_again_changes_nothing() {
    lessons.given(authored).when(new RetireLesson(id, null)).expectEvents(retired);
    nothing(lessons.given(authored, retired).when(new RetireLesson(id, null)));
    for (Object command : List.of(new PublishLesson(id), new ReviseLesson(id, revision))) {
      lessons
          .given(authored, retired)
          .when(command)
          .expectException(LessonIsRetired.class)
          .expectNoEvents();
    }
  }

  @Test
  void retired_it_is_restored_to_a_draft_and_what_is_published_is_not() {
    var restore = new RestoreLesson(id, "needed");
    var restored = new LessonRestored(id, "needed");
    lessons.given(authored, published, retired).when(restore).expectEvents(restored);
    nothing(lessons.given(authored, retired, restored).when(restore));
    lessons
        .given(authored, published, retired, restored)
        .when(new PublishLesson(id))
        .expectEvents(published);
    lessons
        .given(authored, published)
        .when(restore)
        .expectException(LessonIsPublished.class)
        .expectNoEvents();
  }

  private static void nothing(ResultValidator<Lesson> result) {
    result.expectSuccessfulHandlerExecution().expectNoEvents();
  }

  private static LessonContent titled(String title) {
    return new LessonContent(title, 1, 6, "What is creativity?", List.of(), List.of());
  }
}
