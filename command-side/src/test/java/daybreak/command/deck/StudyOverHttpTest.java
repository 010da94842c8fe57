package daybreak.command.deck;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.testing.CommandSideInTest;
import daybreak.command.testing.CommandSideInTest.Answer;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.deck.CardStudyEvent;
import daybreak.schema.deck.CardStudyEvent.CardResumed;
import daybreak.schema.deck.CardStudyEvent.CardReviewed;
import daybreak.schema.deck.CardStudyEvent.CardSuspended;
import daybreak.schema.deck.CardStudyEvent.ReviewUndone;
import daybreak.schema.deck.CardStudyId;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.http.HttpMethod;

/** Undoing reviews, and putting cards aside. */
@ExtendWith(TestDatabaseExtension.class)
class StudyOverHttpTest {

  private final CommandSideInTest house;
  private final UUID learner = UUID.randomUUID();
  private String card;

  StudyOverHttpTest(TestDatabase database) {
    house = new CommandSideInTest(database);
    card = house.flashcard();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void a_review_is_undone_once_under_one_key() {
    assertThat(review().status()).isEqualTo(200);

    Answer first = undo("one");
    Answer again = undo("one");

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.id()).isEqualTo(card);
    assertThat(again.position()).isEqualTo(first.position());
    assertThat(events()).hasExactlyElementsOfTypes(CardReviewed.class, ReviewUndone.class);
  }

  @Test
  void what_was_not_reviewed_is_not_undone() {
    Answer answer = undo("one");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body()).contains("review.is-not-the-last");
    assertThat(events()).isEmpty();
  }

  @Test
  void a_card_is_suspended_and_resumed_and_again_is_the_same_success() {
    for (HttpMethod method :
        List.of(HttpMethod.POST, HttpMethod.POST, HttpMethod.DELETE, HttpMethod.DELETE)) {
      Answer answer = house.call(method, suspension(), null).by(learner).send();
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      assertThat(answer.id()).isEqualTo(card);
    }

    assertThat(events()).hasExactlyElementsOfTypes(CardSuspended.class, CardResumed.class);
  }

  @Test
  void a_card_that_was_never_suspended_is_resumed_without_anything_happening() {
    Answer answer = house.call(HttpMethod.DELETE, suspension(), null).by(learner).send();

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(events()).isEmpty();
  }

  @Test
  void a_card_that_there_is_not_is_not_found() {
    card = UUID.randomUUID().toString();

    assertThat(house.call(HttpMethod.POST, suspension(), null).by(learner).send().status())
        .isEqualTo(404);
    assertThat(house.call(HttpMethod.DELETE, suspension(), null).by(learner).send().status())
        .isEqualTo(404);
    assertThat(undo("one").status()).isEqualTo(404);
  }

  private List<CardStudyEvent> events() {
    UUID study =
        CardStudyId.of(new LearnerId(learner), new FlashcardId(UUID.fromString(card))).value();
    return house.stores().streams().events("card-study", List.of(study)).values().stream()
        .flatMap(List::stream)
        .map(CardStudyEvent.class::cast)
        .toList();
  }

  private Answer review() {
    return house.post(path() + "/reviews", Map.of("rating", "good")).by(learner).send();
  }

  private Answer undo(String key) {
    return house
        .call(HttpMethod.DELETE, path() + "/reviews/latest", null)
        .by(learner)
        .key(key)
        .send();
  }

  private String suspension() {
    return path() + "/suspension";
  }

  private String path() {
    return "/api/flashcards/" + card;
  }
}
