package daybreak.query.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import daybreak.query.Bank;
import daybreak.query.QueryApi;
import daybreak.query.Studies;
import daybreak.schema.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeckReadsTest {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final TestDatabase database = TestDatabase.create();
  private final Studies studies = new Studies(database);
  private final UUID subject = new Bank(database).subject("Psychology");
  private final UUID deck = studies.deck(subject, "Memory");
  private final QueryApi api = at(NOON);

  @AfterEach
  void close() {
    database.close();
  }

  private QueryApi at(Instant moment) {
    return QueryApi.on(database, Clock.fixed(moment, ZoneOffset.UTC));
  }

  @Test
  void a_card_is_due_from_its_instant_on() {
    studies.studied(QueryApi.CALLER, deck, NOON.minusSeconds(60), NOON, NOON.plusSeconds(600));

    assertThat(due(at(NOON.minusSeconds(61)))).isZero();
    assertThat(due(at(NOON.minusNanos(1_000)))).isEqualTo(1);
    assertThat(due(at(NOON))).isEqualTo(2);
    assertThat(due(at(NOON.plusSeconds(600)))).isEqualTo(3);
  }

  private int due(QueryApi then) {
    return then.ask("/api/decks/stats", "ids", deck.toString())
        .json()
        .get("items")
        .get(0)
        .get("due")
        .asInt();
  }

  @Test
  void tell_what_the_caller_has_studied_of_them_and_nobody_else() {
    studies.studied(QueryApi.CALLER, deck, NOON, NOON.plusSeconds(1), NOON.plusSeconds(2));
    studies.studied(UUID.randomUUID(), deck, NOON, NOON);

    assertThat(api.ask("/api/decks").items().getFirst())
        .contains(
            entry("total", 10),
            entry("new", 7),
            entry("learning", 1),
            entry("review", 2),
            entry("due", 1),
            entry("lastStudiedAt", "2026-01-01T12:00:00Z"));
  }

  @Test
  void are_paged_by_title_and_narrowed_to_a_subject() {
    UUID attention = studies.deck(subject, "Attention");
    UUID rocks = studies.deck(new Bank(database).subject("Geology"), "Rocks");

    assertThat(api.walk(1, "/api/decks"))
        .containsExactly(attention.toString(), deck.toString(), rocks.toString());
    assertThat(api.walk(1, "/api/decks", "subjectId", subject.toString()))
        .containsExactly(attention.toString(), deck.toString());
  }

  @Test
  void statistics_come_in_the_order_asked_without_unknown_decks() {
    UUID other = studies.deck(subject, "Attention");
    String ids = deck + "," + UUID.randomUUID() + "," + other;

    assertThat(api.ask("/api/decks/stats", "ids", ids).ids())
        .containsExactly(deck.toString(), other.toString());
    assertThat(api.ask("/api/decks/stats", "ids", UUID.randomUUID().toString()).ids()).isEmpty();
  }

  @Test
  void statistics_of_many_come_in_the_order_asked_and_each_once() {
    var ids = new ArrayList<String>();
    for (int n = 0; n < 50; n++) {
      UUID one = studies.deck(subject, "Deck " + n);
      studies.studied(QueryApi.CALLER, one, NOON);
      ids.add(one.toString());
    }
    Collections.shuffle(ids, new Random(7));
    String twice = String.join(",", ids) + "," + String.join(",", ids);

    assertThat(api.ask("/api/decks/stats", "ids", twice).ids()).isEqualTo(ids);
  }

  @Test
  void statistics_say_of_each_deck_what_the_list_says() {
    UUID other = studies.deck(subject, "Attention");
    UUID untouched = studies.deck(subject, "Perception");
    studies.studied(QueryApi.CALLER, deck, NOON, NOON.plusSeconds(1), NOON.plusSeconds(2));
    studies.studied(QueryApi.CALLER, other, NOON.minusSeconds(5));
    studies.studied(UUID.randomUUID(), untouched, NOON, NOON);
    String byTitle = other + "," + deck + "," + untouched;

    assertThat(api.ask("/api/decks/stats", "ids", byTitle).items())
        .isEqualTo(api.ask("/api/decks").items())
        .extracting("due")
        .containsExactly(1, 1, 0);
  }

  @Test
  void refuses_no_ids_wrong_ones_and_more_than_a_hundred() {
    String tooMany = String.join(",", Collections.nCopies(101, deck.toString()));

    for (String ids : new String[] {"", "1", deck + ",", tooMany}) {
      assertThat(api.ask("/api/decks/stats", "ids", ids).status()).as(ids).isEqualTo(400);
    }
    assertThat(api.ask("/api/decks/stats").status()).isEqualTo(400);
  }

  @Test
  void a_subject_whose_title_the_bank_does_not_tell_yet_is_left_out_of_a_full_page() {
    UUID untold = new UUID(0, 1);
    UUID _ = studies.deck(untold, "Early");

    assertThat(api.ask("/api/deck-subjects", "limit", "1").ids())
        .containsExactly(subject.toString());
    assertThat(api.walk(1, "/api/deck-subjects")).containsExactly(subject.toString());
    assertThat(api.ask("/api/decks", "subjectId", untold.toString()).status()).isEqualTo(200);
  }

  @Test
  void those_of_a_retired_subject_are_in_no_list_and_still_to_be_read() {
    UUID rocks = new Bank(database).subject("Geology");
    UUID granite = studies.deck(rocks, "Granite");
    UUID slate = studies.deck(rocks, "Slate");
    assertThat(api.walk(1, "/api/decks")).hasSize(3);
    assertThat(api.walk(1, "/api/deck-subjects")).hasSize(2);

    new Bank(database).retired(rocks);

    assertThat(api.walk(1, "/api/decks")).containsExactly(deck.toString());
    assertThat(api.walk(1, "/api/decks", "subjectId", rocks.toString())).isEmpty();
    assertThat(api.walk(1, "/api/deck-subjects")).containsExactly(subject.toString());
    assertThat(api.ask("/api/decks/" + granite).status()).isEqualTo(200);
    assertThat(api.ask("/api/decks/stats", "ids", granite + "," + slate).ids()).hasSize(2);
  }

  @Test
  void subjects_sum_up_their_decks() {
    UUID other = studies.deck(subject, "Attention");
    studies.studied(QueryApi.CALLER, deck, NOON, NOON.plusSeconds(5));
    studies.studied(QueryApi.CALLER, other, NOON.minusSeconds(5), NOON);

    assertThat(api.ask("/api/deck-subjects").items().getFirst())
        .contains(
            entry("id", subject.toString()),
            entry("title", "Psychology"),
            entry("decks", 2),
            entry("cards", 20),
            entry("due", 3));
  }
}
