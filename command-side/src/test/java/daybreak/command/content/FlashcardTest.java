package daybreak.command.content;

import static daybreak.command.testing.Commanding.again;

import daybreak.command.gateway.IdIsTaken;
import daybreak.command.testing.Commanding;
import daybreak.schema.content.CardType;
import daybreak.schema.content.FlashcardCommand.AuthorFlashcard;
import daybreak.schema.content.FlashcardCommand.MoveFlashcard;
import daybreak.schema.content.FlashcardCommand.RejectFlashcard;
import daybreak.schema.content.FlashcardCommand.RestoreFlashcard;
import daybreak.schema.content.FlashcardCommand.RetireFlashcard;
import daybreak.schema.content.FlashcardCommand.ReviseFlashcard;
import daybreak.schema.content.FlashcardCommand.ValidateFlashcard;
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
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class FlashcardTest {

  private final KnownThings known = KnownThings.made();
  private final FlashcardId id = known.first();
  private final FlashcardContent content = saying("empirical method");
  private final FlashcardContent revision = saying("the empirical method");
  private final AuthorFlashcard author = new AuthorFlashcard(id, known.topic(), content);
  private final FlashcardAuthored authored =
      new FlashcardAuthored(id, known.subject(), known.topic(), content);
  private final FlashcardValidated validated = new FlashcardValidated(id, "fine");
  private final FlashcardRejected rejected = new FlashcardRejected(id, "wrong");
  private final FlashcardRetired retired = new FlashcardRetired(id, null);
  private final AggregateTestFixture<Flashcard> flashcards = Commanding.fixture(Flashcard.class);

  FlashcardTest() {
    flashcards.registerInjectableResource(known);
  }

  @Test
  void is_authored_in_the_subject_of_its_topic() {
    flashcards.givenNoPriorActivity().when(author).expectEvents(authored);
  }

  @Test
  void is_moved_in_whatever_state_to_a_topic_that_exists_and_is_known_under_its_first_and_last() {
    TopicId elsewhere = new TopicId(UUID.randomUUID());
    var moved = new FlashcardMoved(id, new SubjectId(UUID.randomUUID()), elsewhere);
    flashcards
        .given(authored, retired, moved)
        .when(new MoveFlashcard(id, known.topic()))
        .expectEvents(new FlashcardMoved(id, known.subject(), known.topic()));
    flashcards.given(authored).when(new MoveFlashcard(id, known.topic())).expectNoEvents();
    flashcards
        .given(authored)
        .when(new MoveFlashcard(id, elsewhere))
        .expectException(TopicIsUnknown.class);
    for (TopicId topic : List.of(known.topic(), elsewhere)) {
      flashcards
          .given(authored, moved)
          .when(new AuthorFlashcard(id, topic, content))
          .expectSuccessfulHandlerExecution()
          .expectNoEvents();
    }
  }

  @Test
  void needs_a_topic_that_exists() {
    flashcards
        .givenNoPriorActivity()
        .when(new AuthorFlashcard(id, new TopicId(UUID.randomUUID()), content))
        .expectException(TopicIsUnknown.class);
  }

  @Test
  void authored_again_as_it_was_is_the_same_success_and_otherwise_refused() {
    nothing(flashcards.given(authored).when(again(author)));
    flashcards
        .given(authored)
        .when(again(new AuthorFlashcard(id, known.topic(), revision)))
        .expectException(IdIsTaken.class);
  }

  @Test
  void authored_anew_becomes_a_revision_within_its_topic() {
    flashcards
        .given(authored)
        .when(new AuthorFlashcard(id, known.topic(), revision))
        .expectEvents(new FlashcardRevised(id, 2, revision));
    nothing(flashcards.given(authored).when(author));
    var moved = new AuthorFlashcard(id, new TopicId(UUID.randomUUID()), content);
    flashcards.given(authored).when(moved).expectException(FlashcardIsInAnotherTopic.class);
  }

  @Test
  void a_draft_is_validated_and_validating_again_changes_nothing() {
    flashcards.given(authored).when(new ValidateFlashcard(id, "fine")).expectEvents(validated);
    nothing(flashcards.given(authored, validated).when(new ValidateFlashcard(id, "fine")));
  }

  @Test
  void a_draft_or_validated_card_is_rejected_and_rejecting_again_changes_nothing() {
    var reject = new RejectFlashcard(id, "wrong");
    flashcards.given(authored).when(reject).expectEvents(rejected);
    flashcards.given(authored, validated).when(reject).expectEvents(rejected);
    nothing(flashcards.given(authored, rejected).when(reject));
  }

  @Test
  void a_rejected_card_is_validated_only_after_a_revision() {
    flashcards
        .given(authored, rejected)
        .when(new ValidateFlashcard(id, "fine"))
        .expectException(FlashcardIsRejected.class);
    flashcards
        .given(authored, rejected, new FlashcardRevised(id, 2, revision))
        .when(new ValidateFlashcard(id, "fine"))
        .expectEvents(validated);
  }

  @Test
  void a_revision_is_the_next_version_and_an_equal_one_changes_nothing() {
    flashcards
        .given(authored, new FlashcardRevised(id, 2, revision))
        .when(new ReviseFlashcard(id, content, false))
        .expectEvents(new FlashcardRevised(id, 3, content));
    nothing(flashcards.given(authored, validated).when(new ReviseFlashcard(id, content, false)));
  }

  @Test
  void retired_it_stays_as_it_is_and_retiring_again_changes_nothing() {
    flashcards.given(authored).when(new RetireFlashcard(id, null)).expectEvents(retired);
    nothing(flashcards.given(authored, retired).when(new RetireFlashcard(id, null)));
    for (Object command :
        List.of(
            new ValidateFlashcard(id, null),
            new RejectFlashcard(id, null),
            new ReviseFlashcard(id, revision, false))) {
      flashcards
          .given(authored, retired)
          .when(command)
          .expectException(FlashcardIsRetired.class)
          .expectNoEvents();
    }
  }

  @Test
  void a_correction_is_a_new_version_in_the_same_state() {
    var corrected = new FlashcardCorrected(id, 2, revision);
    flashcards
        .given(authored, validated)
        .when(new ReviseFlashcard(id, revision, true))
        .expectEvents(corrected);
    flashcards
        .given(authored, validated, corrected)
        .when(new ValidateFlashcard(id, null))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    flashcards
        .given(authored, retired)
        .when(new ReviseFlashcard(id, revision, true))
        .expectException(FlashcardIsRetired.class)
        .expectNoEvents();
  }

  @Test
  void rejected_or_retired_it_is_restored_to_a_draft_and_what_is_validated_is_not() {
    var restore = new RestoreFlashcard(id, "needed");
    var restored = new FlashcardRestored(id, "needed");
    flashcards.given(authored, rejected).when(restore).expectEvents(restored);
    flashcards.given(authored, retired).when(restore).expectEvents(restored);
    flashcards
        .given(authored, retired, restored)
        .when(restore)
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    flashcards
        .given(authored, retired, restored)
        .when(new ValidateFlashcard(id, validated.reason()))
        .expectEvents(validated);
    flashcards
        .given(authored, validated)
        .when(restore)
        .expectException(FlashcardIsValidated.class)
        .expectNoEvents();
  }

  private static void nothing(ResultValidator<Flashcard> result) {
    result.expectSuccessfulHandlerExecution().expectNoEvents();
  }

  private static FlashcardContent saying(String front) {
    return new FlashcardContent(
        CardType.BASIC, front, "knowledge from observation", List.of("method"));
  }
}
