package daybreak.query.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import daybreak.query.Bank;
import daybreak.query.QueryApi;
import daybreak.query.Studies;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One deck, and its cards, as they stand for the caller. */
@ExtendWith(TestDatabaseExtension.class)
class DeckCardsReadsTest {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final QueryApi api;
  private final Bank bank;
  private final Studies studies;
  private final UUID subject;
  private final UUID topic;
  private final UUID deck;

  DeckCardsReadsTest(TestDatabase database) {
    api = QueryApi.on(database);
    bank = new Bank(database);
    studies = new Studies(database);
    subject = bank.subject("Psychology");
    topic = bank.topic(subject, "Memory");
    deck = studies.deck(subject, "Memory");
  }

  @Test
  void a_deck_is_as_its_list_shows_it_and_not_kept() {
    studies.studied(QueryApi.CALLER, deck, NOON, NOON.plusSeconds(1));
    studies.studied(UUID.randomUUID(), deck, NOON);

    var answer = api.ask("/api/decks/" + deck);

    assertThat(answer.fields())
        .isEqualTo(api.ask("/api/decks", "subjectId", subject.toString()).items().getFirst())
        .contains(entry("learning", 1), entry("review", 1), entry("new", 8));
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void a_decks_cards_come_in_its_order_with_how_the_caller_stands_with_each() {
    UUID last = card("validated");
    UUID first = card("validated");
    studies.filled(deck, List.of(first, last));
    studies.study(QueryApi.CALLER, first, "relearning", NOON);
    studies.study(UUID.randomUUID(), last, "review", NOON);

    assertThat(api.ask("/api/decks/" + deck + "/cards").items())
        .satisfiesExactly(
            card ->
                assertThat(card)
                    .contains(
                        entry("id", first.toString()),
                        entry("front", "front"),
                        entry("position", 1),
                        entry(
                            "study",
                            Map.of(
                                "state",
                                "relearning",
                                "dueAt",
                                "2026-01-01T12:00:00Z",
                                "suspended",
                                false))),
            card -> assertThat(card).contains(entry("id", last.toString()), entry("position", 2)));
    assertThat(api.ask("/api/decks/" + deck + "/cards").items().getLast().get("study")).isNull();
  }

  @Test
  void a_suspended_card_says_so_and_counts_as_such() {
    UUID card = card("validated");
    UUID plain = card("validated");
    studies.filled(deck, List.of(card, plain));
    studies.suspended(QueryApi.CALLER, card, true);
    studies.suspended(QueryApi.CALLER, plain, false);
    studies.aside(QueryApi.CALLER, deck, 1);

    var items = api.ask("/api/decks/" + deck + "/cards").json().get("items");

    assertThat(items.get(0).get("study").get("suspended").asBoolean()).isTrue();
    assertThat(items.get(0).get("study").get("state").asString()).isEqualTo("new");
    assertThat(items.get(0).get("study").get("dueAt").isNull()).isTrue();
    assertThat(items.get(1).get("study").isNull()).isTrue();
    assertThat(api.ask("/api/decks/" + deck).fields())
        .contains(entry("total", 10), entry("suspended", 1), entry("new", 9));
  }

  @Test
  void pages_leave_out_cards_that_are_not_ready_and_are_full() {
    List<UUID> cards =
        List.of(
            card("draft"),
            card("validated"),
            card("rejected"),
            card("validated"),
            card("retired"),
            card("validated"));
    studies.filled(deck, cards);

    assertThat(api.walk(2, "/api/decks/" + deck + "/cards"))
        .containsExactly(cards.get(1).toString(), cards.get(3).toString(), cards.get(5).toString());
    assertThat(api.ask("/api/decks/" + deck + "/cards", "limit", "2").ids()).hasSize(2);
  }

  @Test
  void what_there_is_not_is_not_found_and_an_empty_deck_has_an_empty_page() {
    for (String path : List.of("/api/decks/%s", "/api/decks/%s/cards")) {
      assertThat(api.ask(path.formatted(UUID.randomUUID())).status()).isEqualTo(404);
      assertThat(api.ask(path.formatted("1-1-1-1-1")).status()).isEqualTo(400);
    }
    assertThat(api.ask("/api/decks/" + studies.deck(subject, "Empty") + "/cards").ids()).isEmpty();
  }

  private UUID card(String state) {
    UUID id = UUID.randomUUID();
    bank.flashcard(id, subject, topic, state, "basic", List.of());
    return id;
  }
}
