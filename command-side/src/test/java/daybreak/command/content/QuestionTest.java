package daybreak.command.content;

import static daybreak.command.testing.Commanding.again;

import daybreak.command.gateway.IdIsTaken;
import daybreak.command.testing.Commanding;
import daybreak.schema.content.Answer;
import daybreak.schema.content.QuestionCommand.AuthorQuestion;
import daybreak.schema.content.QuestionCommand.MoveQuestion;
import daybreak.schema.content.QuestionCommand.RejectQuestion;
import daybreak.schema.content.QuestionCommand.RestoreQuestion;
import daybreak.schema.content.QuestionCommand.RetireQuestion;
import daybreak.schema.content.QuestionCommand.ReviseQuestion;
import daybreak.schema.content.QuestionCommand.TagQuestion;
import daybreak.schema.content.QuestionCommand.ValidateQuestion;
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
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class QuestionTest {

  private final KnownThings known = KnownThings.made();
  private final QuestionId id = new QuestionId(UUID.randomUUID());
  private final TopicId elsewhere = new TopicId(UUID.randomUUID());
  private final QuestionContent content = asking("Do bats roost alone?");
  private final QuestionContent revision = asking("Do vampire bats ever roost alone?");
  private final List<String> tags = List.of("animals", "bats");
  private final AuthorQuestion author = new AuthorQuestion(id, known.topic(), content, tags);
  private final QuestionAuthored authored =
      new QuestionAuthored(id, known.subject(), known.topic(), content, tags);
  private final QuestionValidated validated = new QuestionValidated(id, null);
  private final QuestionRejected rejected = new QuestionRejected(id, "unclear");
  private final QuestionRetired retired = new QuestionRetired(id, null);
  private final AggregateTestFixture<Question> questions = Commanding.fixture(Question.class);

  QuestionTest() {
    questions.registerInjectableResource(known);
  }

  @Test
  void is_authored_in_the_subject_of_its_topic() {
    questions.givenNoPriorActivity().when(author).expectEvents(authored);
  }

  @Test
  void needs_a_topic_that_exists() {
    questions
        .givenNoPriorActivity()
        .when(new AuthorQuestion(id, new TopicId(UUID.randomUUID()), content, tags))
        .expectException(TopicIsUnknown.class)
        .expectNoEvents();
  }

  @Test
  void authored_again_as_it_was_is_the_same_success_even_when_it_has_been_revised() {
    var revised = new QuestionRevised(id, 2, revision, tags);
    nothing(questions.given(authored, revised).when(again(author)));
  }

  @Test
  void authored_again_with_other_content_is_refused() {
    var other = new AuthorQuestion(id, known.topic(), revision, tags);
    questions.given(authored).when(again(other)).expectException(IdIsTaken.class);
  }

  @Test
  void authored_anew_becomes_a_revision() {
    var other = new AuthorQuestion(id, known.topic(), revision, tags);
    questions.given(authored).when(other).expectEvents(new QuestionRevised(id, 2, revision, tags));
  }

  @Test
  void authored_anew_without_a_change_stays_as_it_is() {
    nothing(questions.given(authored, validated).when(author));
  }

  @Test
  void is_moved_to_another_topic_in_whatever_state_and_without_a_change_stays() {
    questions
        .given(authored, retired, moved())
        .when(new MoveQuestion(id, known.topic()))
        .expectEvents(new QuestionMoved(id, known.subject(), known.topic()));
    nothing(questions.given(authored).when(new MoveQuestion(id, known.topic())));
    questions
        .given(authored)
        .when(new MoveQuestion(id, elsewhere))
        .expectException(TopicIsUnknown.class)
        .expectNoEvents();
  }

  @Test
  void that_was_moved_is_authored_anew_in_its_first_topic_and_in_its_last_and_stays_where_it_is() {
    for (TopicId topic : List.of(known.topic(), elsewhere)) {
      nothing(
          questions.given(authored, moved()).when(new AuthorQuestion(id, topic, content, tags)));
    }
    questions
        .given(authored, moved())
        .when(new AuthorQuestion(id, new TopicId(UUID.randomUUID()), content, tags))
        .expectException(QuestionIsInAnotherTopic.class);
  }

  private QuestionMoved moved() {
    return new QuestionMoved(id, new SubjectId(UUID.randomUUID()), elsewhere);
  }

  @Test
  void authored_anew_in_another_topic_is_refused() {
    var moved = new AuthorQuestion(id, new TopicId(UUID.randomUUID()), content, tags);
    questions.given(authored).when(moved).expectException(QuestionIsInAnotherTopic.class);
  }

  @Test
  void a_draft_is_validated_and_validating_again_changes_nothing() {
    questions.given(authored).when(new ValidateQuestion(id, null)).expectEvents(validated);
    nothing(questions.given(authored, validated).when(new ValidateQuestion(id, null)));
  }

  @Test
  void a_draft_or_validated_question_is_rejected_and_rejecting_again_changes_nothing() {
    var reject = new RejectQuestion(id, "unclear");
    questions.given(authored).when(reject).expectEvents(rejected);
    questions.given(authored, validated).when(reject).expectEvents(rejected);
    nothing(questions.given(authored, rejected).when(reject));
  }

  @Test
  void a_rejected_question_is_validated_only_after_a_revision() {
    questions
        .given(authored, rejected)
        .when(new ValidateQuestion(id, null))
        .expectException(QuestionIsRejected.class);
    questions
        .given(authored, rejected, new QuestionRevised(id, 2, revision, tags))
        .when(new ValidateQuestion(id, null))
        .expectEvents(validated);
  }

  @Test
  void a_revision_is_a_new_version_and_a_draft_again() {
    questions
        .given(authored, validated)
        .when(new ReviseQuestion(id, revision, tags, false))
        .expectEvents(new QuestionRevised(id, 2, revision, tags));
    questions
        .given(authored, validated, new QuestionRevised(id, 2, revision, tags))
        .when(new ValidateQuestion(id, null))
        .expectEvents(validated);
  }

  @Test
  void a_revision_of_the_tags_alone_keeps_version_and_state() {
    questions
        .given(authored, validated)
        .when(new ReviseQuestion(id, content, List.of("bats"), false))
        .expectEvents(new QuestionTagged(id, List.of("bats")));
  }

  @Test
  void a_revision_without_a_change_changes_nothing() {
    nothing(
        questions.given(authored, validated).when(new ReviseQuestion(id, content, tags, false)));
  }

  @Test
  void is_tagged_and_the_same_tags_again_change_nothing() {
    questions
        .given(authored)
        .when(new TagQuestion(id, List.of()))
        .expectEvents(new QuestionTagged(id, List.of()));
    nothing(questions.given(authored).when(new TagQuestion(id, tags)));
  }

  @Test
  void retired_it_stays_as_it_is_and_retiring_again_changes_nothing() {
    questions.given(authored).when(new RetireQuestion(id, null)).expectEvents(retired);
    nothing(questions.given(authored, retired).when(new RetireQuestion(id, "twice")));
    for (Object command :
        List.of(
            new ValidateQuestion(id, null),
            new RejectQuestion(id, null),
            new ReviseQuestion(id, revision, tags, false),
            new TagQuestion(id, List.of("late")))) {
      questions
          .given(authored, retired)
          .when(command)
          .expectException(QuestionIsRetired.class)
          .expectNoEvents();
    }
  }

  @Test
  void a_correction_is_a_new_version_in_the_same_state() {
    var corrected = new QuestionCorrected(id, 2, revision, tags);
    questions
        .given(authored, validated)
        .when(new ReviseQuestion(id, revision, tags, true))
        .expectEvents(corrected);
    questions
        .given(authored, validated, corrected)
        .when(new ValidateQuestion(id, null))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    questions
        .given(authored, retired)
        .when(new ReviseQuestion(id, revision, tags, true))
        .expectException(QuestionIsRetired.class)
        .expectNoEvents();
  }

  @Test
  void rejected_or_retired_it_is_restored_to_a_draft_and_what_is_validated_is_not() {
    var restore = new RestoreQuestion(id, "needed");
    var restored = new QuestionRestored(id, "needed");
    questions.given(authored, rejected).when(restore).expectEvents(restored);
    questions.given(authored, retired).when(restore).expectEvents(restored);
    questions
        .given(authored, retired, restored)
        .when(restore)
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    questions
        .given(authored, retired, restored)
        .when(new ValidateQuestion(id, validated.reason()))
        .expectEvents(validated);
    questions
        .given(authored, validated)
        .when(restore)
        .expectException(QuestionIsValidated.class)
        .expectNoEvents();
  }

  private static void nothing(ResultValidator<Question> result) {
    result.expectSuccessfulHandlerExecution().expectNoEvents();
  }

  private static QuestionContent asking(String text) {
    return new QuestionContent(
        QuestionType.MCQ, text, List.of("No", "Yes"), new Answer.Choice(1), null, 0.5);
  }
}
