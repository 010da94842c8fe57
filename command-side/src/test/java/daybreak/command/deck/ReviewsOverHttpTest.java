package daybreak.command.deck;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.testing.CommandSideInTest;
import daybreak.command.testing.CommandSideInTest.Answer;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.deck.CardStudyEvent.CardReviewed;
import daybreak.schema.deck.CardStudyId;
import daybreak.schema.deck.MemoryState;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(TestDatabaseExtension.class)
class ReviewsOverHttpTest {

  private final CommandSideInTest house;
  private final UUID learner = UUID.randomUUID();
  private String card;

  ReviewsOverHttpTest(TestDatabase database) {
    house = new CommandSideInTest(database);
    card = house.flashcard();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void tell_when_the_card_is_due_again() {
    Answer answer = review("good", 4_000);

    assertThat(answer.status()).isEqualTo(200);
    CardReviewed reviewed = reviews().getFirst();
    assertThat(dueAt(answer)).isEqualTo(reviewed.memory().due());
    assertThat(Duration.between(reviewed.at(), reviewed.memory().due()))
        .isEqualTo(Duration.ofMinutes(10));
    assertThat(reviewed.millis()).isEqualTo(4_000);
  }

  @Test
  void go_on_from_the_review_before() {
    Answer _ = review("good", 1);
    Answer _ = review("good", 1);

    assertThat(reviews())
        .extracting(reviewed -> reviewed.memory().state())
        .containsExactly(MemoryState.LEARNING, MemoryState.REVIEW);
  }

  @Test
  void are_each_learners_own() {
    Answer _ = review("easy", 1);

    Answer others = house.post(path(), Map.of("rating", "again")).by(UUID.randomUUID()).send();

    assertThat(others.status()).isEqualTo(200);
    assertThat(reviews()).hasSize(1);
  }

  @Test
  void under_one_key_are_one_review_with_one_answer() {
    Answer first = house.post(path(), body("hard", 5)).by(learner).key("one").send();
    Answer again = house.post(path(), body("hard", 5)).by(learner).key("one").send();

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.position()).isEqualTo(first.position());
    assertThat(reviews()).hasSize(1);
    assertThat(house.post(path(), body("easy", 5)).by(learner).key("one").send().status())
        .isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "great", "5", "GOOD", "0"})
  void refuse_a_rating_out_of_range(String rating) {
    Answer answer = review(rating, 1);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("again or hard or good or easy");
    assertThat(reviews()).isEmpty();
  }

  @Test
  void refuse_an_impossible_time_and_take_none() {
    assertThat(review("good", -1).status()).isEqualTo(400);
    assertThat(review("good", 86_400_001).status()).isEqualTo(400);
    assertThat(house.post(path(), Map.of("rating", "good")).by(learner).send().status())
        .isEqualTo(200);
  }

  @Test
  void need_a_card_that_exists() {
    card = UUID.randomUUID().toString();

    assertThat(review("good", 1).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "retirement, flashcard.is-retired",
    "rejection, flashcard.is-not-validated",
    "revision, flashcard.is-not-validated"
  })
  void end_with_the_state_in_which_a_card_is_learnt(String change, String code) {
    Answer _ = review("good", 1);
    decide(change);

    Answer further = review("good", 1);
    Answer first = house.post(path(), body("good", 1)).by(UUID.randomUUID()).send();

    assertThat(further.status()).isEqualTo(409);
    assertThat(further.body()).contains(code);
    assertThat(first.status()).isEqualTo(409);
    assertThat(first.body()).contains(code);
    assertThat(reviews()).hasSize(1);
  }

  @Test
  void go_on_once_a_card_is_validated_again() {
    Answer _ = review("good", 1);
    decide("revision");
    decide("validation");

    assertThat(review("good", 1).status()).isEqualTo(200);
    assertThat(reviews()).hasSize(2);
  }

  @Test
  void of_before_a_retirement_are_answered_again_under_their_key() {
    Answer first = house.post(path(), body("hard", 5)).by(learner).key("one").send();
    decide("retirement");

    Answer again = house.post(path(), body("hard", 5)).by(learner).key("one").send();

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
  }

  /** Revises the card, or decides of it what the last part of a path says. */
  private void decide(String change) {
    String path = "/api/content/flashcards/" + card;
    var revised = Map.of("cardType", "basic", "front", "chunk", "back", "a unit");
    Answer answer =
        change.equals("revision")
            ? house.put(path, revised).send()
            : house.post(path + "/" + change, Map.of()).send();
    assertThat(answer.status()).isEqualTo(200);
  }

  private List<CardReviewed> reviews() {
    UUID study =
        CardStudyId.of(new LearnerId(learner), new FlashcardId(UUID.fromString(card))).value();
    return house.stores().streams().events("card-study", List.of(study)).values().stream()
        .flatMap(List::stream)
        .map(CardReviewed.class::cast)
        .toList();
  }

  private Answer review(String rating, int millis) {
    return house.post(path(), body(rating, millis)).by(learner).send();
  }

  private String path() {
    return "/api/flashcards/" + card + "/reviews";
  }

  private static Map<String, Object> body(String rating, int millis) {
    return new HashMap<>(Map.of("rating", rating, "millis", millis));
  }

  private static Instant dueAt(Answer answer) {
    return Instant.parse(JsonMapper.shared().readTree(answer.body()).get("dueAt").asString());
  }
}
