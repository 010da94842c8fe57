package daybreak.query.deck;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.query.Bank;
import daybreak.query.QueryApi;
import daybreak.query.QueryApi.Answer;
import daybreak.query.Studies;
import daybreak.schema.deck.Fsrs;
import daybreak.schema.deck.Rating;
import daybreak.schema.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class StudyQueueReadsTest {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Instant TOMORROW = Instant.parse("2026-01-02T12:00:00Z");

  private final TestDatabase database = TestDatabase.create();
  private final Bank bank = new Bank(database);
  private final Studies studies = new Studies(database);
  private final UUID subject = bank.subject("Psychology");
  private final UUID topic = bank.topic(subject, "Memory");
  private final UUID deck = studies.deck(subject, "Memory");
  private final QueryApi api = QueryApi.on(database, Clock.fixed(NOON, ZoneOffset.UTC));

  /** One of each kind: in its steps, due, due later, and two that are new. */
  private final List<UUID> cards = cards(5);

  @AfterEach
  void close() {
    database.close();
  }

  private List<UUID> cards(int number) {
    List<UUID> made = new ArrayList<>();
    for (int n = 0; n < number; n++) {
      UUID id = UUID.randomUUID();
      bank.flashcard(id, subject, topic, "validated", "basic", List.of());
      made.add(id);
    }
    studies.numbered(made);
    return made;
  }

  private void begin() {
    begin(NOON.minusSeconds(60), NOON.plusSeconds(60), NOON.plusSeconds(60));
  }

  private void begin(Instant first, Instant second, Instant unfinished) {
    studies.filled(deck, cards);
    studies.study(QueryApi.CALLER, cards.get(0), "learning", unfinished);
    studies.study(QueryApi.CALLER, cards.get(1), "review", NOON.minusSeconds(60));
    studies.study(QueryApi.CALLER, cards.get(2), "review", TOMORROW);
    studies.known(QueryApi.CALLER, cards.subList(0, 3));
    studies.studied(QueryApi.CALLER, deck, first, second, TOMORROW);
    studies.unfinished(QueryApi.CALLER, deck, unfinished);
  }

  private String[] scope(String name) {
    return switch (name) {
      case "deckId" -> new String[] {name, deck.toString()};
      case "subjectId" -> new String[] {name, subject.toString()};
      case "planItemId" ->
          new String[] {
            name, studies.planOfCards(QueryApi.CALLER, LocalDate.of(2026, 1, 1), cards).toString()
          };
      default -> new String[0];
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"deckId", "subjectId", "planItemId", "none"})
  void begins_with_what_is_unfinished_then_due_then_new(String name) {
    begin();

    Answer answer = api.ask("/api/study-queue", scope(name));

    assertThat(ids(answer)).containsExactly(cards.get(0), cards.get(1), cards.get(3), cards.get(4));
    assertThat(answer.json().get("items").findValuesAsString("state"))
        .containsExactly("learning", "review", "new", "new");
    assertThat(answer.json().get("due").asInt()).isEqualTo(1);
    assertThat(answer.json().get("new").asInt()).isEqualTo(2);
    assertThat(answer.json().get("later").asInt()).isEqualTo(2);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"deckId", "subjectId", "planItemId", "none"})
  void what_is_unfinished_and_late_takes_the_place_of_no_due_card(String name) {
    Instant late = NOON.minusSeconds(120);
    begin(late, NOON.minusSeconds(60), late);

    Answer two = api.ask("/api/study-queue", with(scope(name), "limit", "2"));

    assertThat(ids(two)).containsExactly(cards.get(0), cards.get(1));
    assertThat(two.json().get("due").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"deckId", "subjectId", "planItemId", "none"})
  void has_no_more_than_is_asked_for_and_no_more_new_cards_than_that(String name) {
    begin();
    String[] scope = scope(name);

    Answer few = api.ask("/api/study-queue", with(scope, "limit", "3"));
    Answer one = api.ask("/api/study-queue", with(scope, "newLimit", "1"));
    Answer none = api.ask("/api/study-queue", with(scope, "newLimit", "0"));

    assertThat(ids(few)).containsExactly(cards.get(0), cards.get(1), cards.get(3));
    assertThat(ids(one)).containsExactly(cards.get(0), cards.get(1), cards.get(3));
    assertThat(one.json().get("new").asInt()).isEqualTo(1);
    assertThat(ids(none)).containsExactly(cards.get(0), cards.get(1));
    assertThat(none.json().get("new").asInt()).isZero();
  }

  @Test
  void has_no_more_new_cards_than_the_item_of_a_plan_names() {
    List<UUID> named = cards.subList(1, 3);
    String item = studies.planOfCards(QueryApi.CALLER, LocalDate.of(2026, 1, 1), named).toString();

    Answer answer = api.ask("/api/study-queue", "planItemId", item, "newLimit", "100");

    assertThat(ids(answer)).containsExactlyElementsOf(named);
    assertThat(answer.json().get("new").asInt()).isEqualTo(2);

    studies.study(QueryApi.CALLER, named.getFirst(), "review", TOMORROW);
    Answer after = api.ask("/api/study-queue", "planItemId", item, "newLimit", "100");
    assertThat(ids(after)).containsExactly(named.getLast());
    assertThat(after.json().get("new").asInt()).isEqualTo(1);
  }

  /** A plan takes all that is due on its day, whatever the hour. */
  @Test
  void what_is_due_before_the_day_of_its_plan_ends_is_due() {
    UUID later = cards.get(0);
    UUID tomorrow = cards.get(1);
    UUID soon = cards.get(2);
    studies.study(QueryApi.CALLER, later, "review", NOON.plusSeconds(43_199));
    studies.study(QueryApi.CALLER, tomorrow, "review", NOON.plusSeconds(43_200));
    studies.study(QueryApi.CALLER, soon, "review", NOON.plusSeconds(60));
    String item =
        studies
            .planOfCards(QueryApi.CALLER, LocalDate.of(2026, 1, 1), cards.subList(0, 3))
            .toString();

    Answer answer = api.ask("/api/study-queue", "planItemId", item);

    assertThat(ids(answer)).containsExactly(soon, later);
    assertThat(answer.json().get("due").asInt()).isEqualTo(2);
    assertThat(answer.json().get("later").asInt()).isEqualTo(1);
  }

  @Test
  void tells_of_each_card_when_it_is_due_after_each_rating() {
    begin();

    JsonNode items = api.ask("/api/study-queue", scope("deckId")).json().get("items");

    JsonNode fresh = items.get(2).get("next");
    for (Rating rating : Rating.values()) {
      assertThat(Instant.parse(fresh.get(rating.text()).asString()))
          .isEqualTo(Fsrs.DEFAULT.first(rating, NOON).due());
    }
    JsonNode due = items.get(1).get("next");
    assertThat(Instant.parse(due.get("again").asString()))
        .isEqualTo(NOON.plus(Duration.ofMinutes(10)));
    assertThat(Instant.parse(due.get("easy").asString()))
        .isAfter(Instant.parse(due.get("good").asString()));
    assertThat(items.get(1).get("dueAt").asString()).isEqualTo("2026-01-01T11:59:00Z");
    assertThat(items.get(2).get("dueAt").isNull()).isTrue();
    assertThat(items.get(2).get("flashcard").get("front").asString()).isEqualTo("front");
  }

  @ParameterizedTest
  @ValueSource(strings = {"deckId", "subjectId", "planItemId", "none"})
  void has_no_card_that_is_suspended(String name) {
    studies.filled(deck, cards);
    studies.suspended(QueryApi.CALLER, cards.get(0), true);
    studies.known(QueryApi.CALLER, cards.subList(0, 1));
    studies.aside(QueryApi.CALLER, deck, 1);

    assertThat(ids(api.ask("/api/study-queue", scope(name))))
        .containsExactlyElementsOf(cards.subList(1, 5));
  }

  @Test
  void finds_the_unfinished_cards_of_a_deck_behind_any_number_of_others() {
    begin();
    for (UUID other : cards(1_100)) {
      studies.study(QueryApi.CALLER, other, "relearning", NOON.minusSeconds(3_600));
    }

    assertThat(ids(api.ask("/api/study-queue", scope("deckId"))))
        .containsExactly(cards.get(0), cards.get(1), cards.get(3), cards.get(4));
  }

  @Test
  void finds_the_new_cards_of_one_who_knows_nearly_all() {
    List<UUID> many = cards(2_500);
    studies.known(QueryApi.CALLER, cards);
    List<UUID> known = new ArrayList<>(many);
    known.removeAll(List.of(many.get(1_200), many.get(2_400)));
    studies.known(QueryApi.CALLER, known);

    assertThat(ids(api.ask("/api/study-queue", scope("subjectId"))))
        .containsExactly(many.get(1_200), many.get(2_400));
  }

  /** The caller has chosen nothing. */
  @Test
  void has_the_new_cards_of_any_subject_where_none_is_chosen() {
    List<UUID> all = new ArrayList<>(cards);
    for (String title : List.of("Anatomy", "Botany", "Chemistry")) {
      UUID other = bank.subject(title);
      UUID card = UUID.randomUUID();
      bank.flashcard(card, other, bank.topic(other, title), "validated", "basic", List.of());
      studies.numbered(List.of(card));
      all.add(card);
    }
    bank.subject("Nothing yet");

    Answer answer = api.ask("/api/study-queue", "limit", "7");

    assertThat(ids(answer)).containsExactlyElementsOf(all.subList(0, 7));
    assertThat(answer.json().path("new").asInt()).isEqualTo(8);
  }

  @Test
  void tells_how_many_are_new_where_the_page_has_no_room_for_them() {
    begin();

    Answer answer = api.ask("/api/study-queue", "limit", "2");

    assertThat(ids(answer)).containsExactly(cards.get(0), cards.get(1));
    assertThat(answer.json().path("new").asInt()).isEqualTo(2);
  }

  @Test
  void is_of_one_part_that_there_is() {
    UUID unknown = UUID.randomUUID();

    assertThat(api.ask("/api/study-queue", "deckId", unknown.toString()).status()).isEqualTo(404);
    assertThat(api.ask("/api/study-queue", "planItemId", unknown.toString()).status())
        .isEqualTo(404);
    assertThat(ids(api.ask("/api/study-queue", "subjectId", unknown.toString()))).isEmpty();
    assertThat(
            api.ask("/api/study-queue", "deckId", deck.toString(), "subjectId", subject.toString())
                .status())
        .isEqualTo(400);
    for (String[] wrong :
        new String[][] {
          {"limit", "0"}, {"limit", "101"}, {"newLimit", "-1"}, {"newLimit", "101"}
        }) {
      assertThat(api.ask("/api/study-queue", wrong).status()).isEqualTo(400);
    }
  }

  private static String[] with(String[] parameters, String name, String value) {
    var all = new ArrayList<>(List.of(parameters));
    all.addAll(List.of(name, value));
    return all.toArray(String[]::new);
  }

  private static List<UUID> ids(Answer answer) {
    return answer
        .json()
        .get("items")
        .valueStream()
        .map(item -> UUID.fromString(item.get("flashcard").get("id").asString()))
        .toList();
  }
}
