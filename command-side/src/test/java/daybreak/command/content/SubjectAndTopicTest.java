package daybreak.command.content;

import static daybreak.command.testing.Commanding.again;

import daybreak.command.gateway.IdIsTaken;
import daybreak.command.testing.Commanding;
import daybreak.schema.content.SubjectCommand.AddSubject;
import daybreak.schema.content.SubjectCommand.RenameSubject;
import daybreak.schema.content.SubjectEvent.SubjectAdded;
import daybreak.schema.content.SubjectEvent.SubjectRenamed;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicCommand.AddTopic;
import daybreak.schema.content.TopicCommand.RenameTopic;
import daybreak.schema.content.TopicEvent.TopicAdded;
import daybreak.schema.content.TopicEvent.TopicRenamed;
import daybreak.schema.content.TopicId;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class SubjectAndTopicTest {

  private final KnownThings known = KnownThings.made();
  private final SubjectId subject = known.subject();
  private final TopicId topic = new TopicId(UUID.randomUUID());
  private final AggregateTestFixture<Subject> subjects = Commanding.fixture(Subject.class);
  private final AggregateTestFixture<Topic> topics = Commanding.fixture(Topic.class);

  SubjectAndTopicTest() {
    subjects.registerInjectableResource(known);
    topics.registerInjectableResource(known);
  }

  @Test
  void a_subject_is_added() {
    subjects
        .givenNoPriorActivity()
        .when(new AddSubject(subject, "Trivia"))
        .expectEvents(new SubjectAdded(subject, "Trivia"));
  }

  @Test
  void the_same_subject_again_is_the_same_success() {
    subjects
        .given(new SubjectAdded(subject, "Trivia"))
        .when(again(new AddSubject(subject, "Trivia")))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void another_subject_under_the_same_id_is_refused() {
    subjects
        .given(new SubjectAdded(subject, "Trivia"))
        .when(again(new AddSubject(subject, "History")))
        .expectException(IdIsTaken.class)
        .expectNoEvents();
  }

  @Test
  void a_topic_is_added_to_a_subject_that_exists() {
    topics
        .givenNoPriorActivity()
        .when(new AddTopic(topic, subject, "Animals"))
        .expectEvents(new TopicAdded(topic, subject, "Animals"));
  }

  @Test
  void a_topic_of_an_unknown_subject_is_refused() {
    topics
        .givenNoPriorActivity()
        .when(new AddTopic(topic, new SubjectId(UUID.randomUUID()), "Animals"))
        .expectException(SubjectIsUnknown.class);
  }

  @Test
  void the_same_topic_again_is_the_same_success_and_another_is_refused() {
    var added = new TopicAdded(topic, subject, "Animals");
    topics
        .given(added)
        .when(again(new AddTopic(topic, subject, "Animals")))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    topics
        .given(added)
        .when(again(new AddTopic(topic, subject, "Plants")))
        .expectException(IdIsTaken.class);
  }

  @Test
  void what_is_renamed_bears_its_title_until_the_next_and_without_a_change_stays_as_it_is() {
    var renamed = new SubjectRenamed(subject, "History");
    subjects
        .given(new SubjectAdded(subject, "Trivia"))
        .when(new RenameSubject(subject, "History"))
        .expectEvents(renamed);
    subjects
        .given(new SubjectAdded(subject, "Trivia"), renamed)
        .when(new RenameSubject(subject, "History"))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    subjects
        .given(new SubjectAdded(subject, "Trivia"), renamed)
        .when(new RenameSubject(subject, "Trivia"))
        .expectEvents(new SubjectRenamed(subject, "Trivia"));
    topics
        .given(new TopicAdded(topic, subject, "Animals"))
        .when(new RenameTopic(topic, "Plants"))
        .expectEvents(new TopicRenamed(topic, subject, "Plants"));
  }

  @Test
  void what_was_renamed_is_the_same_under_its_first_title_and_under_its_last() {
    List<String> known = List.of("Animals", "Fungi");
    for (String title : known) {
      subjects
          .given(
              new SubjectAdded(subject, "Animals"),
              new SubjectRenamed(subject, "Plants"),
              new SubjectRenamed(subject, "Fungi"))
          .when(again(new AddSubject(subject, title)))
          .expectSuccessfulHandlerExecution()
          .expectNoEvents();
      topics
          .given(
              new TopicAdded(topic, subject, "Animals"),
              new TopicRenamed(topic, subject, "Plants"),
              new TopicRenamed(topic, subject, "Fungi"))
          .when(again(new AddTopic(topic, subject, title)))
          .expectSuccessfulHandlerExecution()
          .expectNoEvents();
    }
    topics
        .given(
            new TopicAdded(topic, subject, "Animals"), new TopicRenamed(topic, subject, "Plants"))
        .when(again(new AddTopic(topic, subject, "Stones")))
        .expectException(IdIsTaken.class);
  }
}
