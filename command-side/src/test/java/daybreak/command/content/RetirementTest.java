package daybreak.command.content;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.testing.CommandSideInTest;
import daybreak.command.testing.CommandSideInTest.Answer;
import daybreak.command.testing.CommandSideInTest.Call;
import daybreak.schema.event.ExternalId;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.http.HttpMethod;

/** Subjects and topics that are retired once they hold nothing any more. */
@ExtendWith(TestDatabaseExtension.class)
class RetirementTest {

  private static final String SUBJECTS = "/api/content/subjects/";
  private static final String TOPICS = "/api/content/topics/";
  private static final String QUESTIONS = "/api/content/questions/";
  private static final String FLASHCARDS = "/api/content/flashcards/";
  private static final String LESSONS = "/api/content/lessons/";
  private static final String EXERCISES = "/api/content/exercises/";

  private static final String DECKS = "/api/content/decks/";

  private final CommandSideInTest house;

  RetirementTest(TestDatabase database) {
    house = new CommandSideInTest(database);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void what_holds_nothing_is_retired_and_the_same_again_changes_nothing() {
    String subject = house.subject("Alchemy");
    String topic = topic(subject, "Gold");
    for (String path : List.of(TOPICS + topic, SUBJECTS + subject)) {
      assertThat(retired(path).status()).as(path).isEqualTo(200);
      long head = house.stores().headPosition();
      assertThat(retired(path).position()).isEqualTo(head);
      assertThat(house.stores().headPosition()).isEqualTo(head);
    }
  }

  @Test
  void a_topic_is_retired_with_its_subject() {
    String subject = house.subject("Phrenology");
    String topic = topic(subject, "Bumps");
    assertThat(retired(SUBJECTS + subject).status()).isEqualTo(200);
    assertRefused(put(QUESTIONS, question(topic)), "subject.is-retired");

    assertThat(retired(TOPICS + topic).status()).isEqualTo(200);
    assertRefused(put(QUESTIONS, question(topic)), "topic.is-retired");
  }

  @Test
  void what_is_live_in_it_is_counted_by_kind_and_hinders_it_until_it_is_retired() {
    String subject = house.subject("Astrology");
    String topic = topic(subject, "Houses");
    List<String> things =
        List.of(
            created(QUESTIONS, question(topic)),
            created(QUESTIONS, question(topic)),
            created(FLASHCARDS, flashcard(topic)),
            created(EXERCISES, exercise(topic)),
            created(LESSONS, lesson(topic)));
    assertThat(post(things.getFirst() + "/rejection").status()).isEqualTo(200);

    Answer refused = retired(TOPICS + topic);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body())
        .contains("topic.holds-content")
        .contains(
            "\"holds\":{\"questions\":2,\"flashcards\":1,\"exercises\":1,\"lessons\":1,\"decks\":0}");
    assertThat(refused.detail())
        .isEqualTo(
            "Topic "
                + topic
                + " still holds content that is not retired (questions: 2, flashcards:"
                + " 1, exercises: 1, lessons: 1, decks: 0).");
    assertThat(retired(SUBJECTS + subject).body())
        .contains("subject.holds-content")
        .contains("\"questions\":2");

    things.forEach(thing -> assertThat(retired(thing).status()).isEqualTo(200));
    assertThat(retired(TOPICS + topic).status()).isEqualTo(200);
    assertThat(retired(SUBJECTS + subject).status()).isEqualTo(200);
  }

  @Test
  void what_was_moved_away_or_restored_counts_where_it_is_and_as_it_is() {
    String from = house.topic("Humours");
    String to = house.topic("Elements");
    List<String> things =
        List.of(
            created(QUESTIONS, question(from)),
            created(FLASHCARDS, flashcard(from)),
            created(EXERCISES, exercise(from)),
            created(LESSONS, lesson(from)));
    things.forEach(thing -> assertThat(moved(thing, to).status()).isEqualTo(200));
    assertThat(retired(TOPICS + to).body()).contains("topic.holds-content");
    assertThat(moved(things.getFirst(), from).status()).isEqualTo(200);
    assertThat(moved(things.getFirst(), to).status()).isEqualTo(200);
    assertThat(retired(TOPICS + to).body()).contains("\"questions\":1");
    assertThat(retired(TOPICS + from).status()).isEqualTo(200);

    things.forEach(thing -> assertThat(retired(thing).status()).isEqualTo(200));
    assertThat(post(things.getLast() + "/restoration").status()).isEqualTo(200);
    assertThat(retired(TOPICS + to).body())
        .contains("{\"questions\":0,\"flashcards\":0,\"exercises\":0,\"lessons\":1,\"decks\":0}");
    assertThat(retired(things.getLast()).status()).isEqualTo(200);
    assertThat(retired(TOPICS + to).status()).isEqualTo(200);
  }

  @Test
  void nothing_comes_into_a_retired_topic_nor_comes_to_life_in_it() {
    String topic = house.topic("Ether");
    List<String> dead =
        List.of(
            created(QUESTIONS, question(topic)),
            created(FLASHCARDS, flashcard(topic)),
            created(LESSONS, lesson(topic)));
    dead.forEach(thing -> assertThat(retired(thing).status()).isEqualTo(200));
    String elsewhere = created(EXERCISES, exercise(house.topic("Light")));
    assertThat(retired(TOPICS + topic).status()).isEqualTo(200);

    assertRefused(put(QUESTIONS, question(topic)), "topic.is-retired");
    assertRefused(put(FLASHCARDS, flashcard(topic)), "topic.is-retired");
    assertRefused(put(EXERCISES, exercise(topic)), "topic.is-retired");
    assertRefused(put(LESSONS, lesson(topic)), "topic.is-retired");
    assertRefused(moved(elsewhere, topic), "topic.is-retired");
    for (String thing : dead) {
      assertRefused(post(thing + "/restoration"), "topic.is-retired");
    }
    String open = house.topic("Space");
    assertThat(moved(dead.getFirst(), open).status()).isEqualTo(200);
    assertThat(post(dead.getFirst() + "/restoration").status()).isEqualTo(200);
  }

  @Test
  void neither_a_topic_nor_a_deck_comes_into_a_retired_subject() {
    String subject = house.subject("Phlogiston");
    assertThat(retired(SUBJECTS + subject).status()).isEqualTo(200);
    var body = Map.<String, Object>of("subjectId", subject, "title", "Fire");

    assertRefused(put(TOPICS, body), "subject.is-retired");
    assertRefused(put(DECKS, body), "subject.is-retired");
  }

  @Test
  void decks_that_hold_cards_are_counted_and_hinder_it_until_they_are_emptied() {
    String subject = house.subject("Dowsing");
    String card = card();
    String full = deck(subject);
    String empty = deck(subject);
    String elsewhere = deck(house.subject("Wells"));
    for (String deck : List.of(full, elsewhere)) {
      assertThat(filled(deck, card).status()).isEqualTo(200);
    }

    Answer refused = retired(SUBJECTS + subject);
    assertRefused(refused, "subject.holds-content");
    assertThat(refused.body()).contains("\"lessons\":0,\"decks\":1}");
    assertThat(refused.detail()).contains("decks: 1");
    assertThat(filled(full).status()).isEqualTo(200);
    assertThat(retired(SUBJECTS + subject).status()).isEqualTo(200);

    assertThat(filled(elsewhere).status()).isEqualTo(200);
    assertThat(filled(elsewhere, card).status()).isEqualTo(200);
    for (String deck : List.of(full, empty)) {
      assertRefused(filled(deck, card), "subject.is-retired");
      assertThat(filled(deck).status()).isEqualTo(200);
    }
  }

  @Test
  void a_deck_of_few_cards_counts_as_one_of_many() {
    String subject = house.subject("Auras");
    String deck = deck(subject);
    for (int cards = 1; cards <= 3; cards++) {
      String[] some = IntStream.range(0, cards).mapToObj(_ -> card()).toArray(String[]::new);
      assertThat(filled(deck, some).status()).isEqualTo(200);
      assertThat(retired(SUBJECTS + subject).body()).contains("\"decks\":1}");
    }
  }

  @Test
  void a_topic_is_retired_whatever_the_decks_of_its_subject_hold() {
    String subject = house.subject("Tarot");
    String topic = topic(subject, "Swords");
    assertThat(filled(deck(subject), card()).status()).isEqualTo(200);

    assertThat(retired(TOPICS + topic).status()).isEqualTo(200);
  }

  @Test
  void lines_that_fill_decks_of_a_retired_subject_are_refused_one_by_one() {
    String subject = house.subject("Augury");
    String card =
        """
        {"kind":"flashcard","id":"wing","subject":"Birds","topic":"Wings","cardType":"basic",\
        "front":"A","back":"B"}
        """;
    String deck =
        "{\"kind\":\"deck\",\"id\":\"%s\",\"subject\":\"Augury\",\"title\":\"Omens\",%s}\n";
    String empty = deck.formatted("o1", "\"cards\":[]");
    assertThat(imported(card + empty)).contains("\"accepted\":2");
    assertThat(retired(SUBJECTS + subject).status()).isEqualTo(200);

    assertThat(imported(card + empty + deck.formatted("o1", "\"cards\":[\"wing\"]")))
        .contains("\"unchanged\":2")
        .contains("\"rejected\":1")
        .contains("Subject " + subject + " is retired.");
  }

  @Test
  void what_was_there_before_is_authored_once_more_without_a_change() {
    String topic = house.topic("Vapours");
    String id = UUID.randomUUID().toString();
    Map<String, Object> body =
        Map.of("id", id, "topicId", topic, "type", "text", "text", "How?", "answer", "By air");
    assertThat(put(QUESTIONS, body).status()).isEqualTo(201);
    assertThat(retired(QUESTIONS + id).status()).isEqualTo(200);
    assertThat(retired(TOPICS + topic).status()).isEqualTo(200);
    long head = house.stores().headPosition();

    assertThat(put(QUESTIONS, body).status()).isEqualTo(201);
    assertThat(house.stores().headPosition()).isEqualTo(head);
  }

  @Test
  void a_file_is_imported_again_as_before_and_its_new_lines_are_refused_one_by_one() {
    String topic = house.topic("Miasmas");
    String file = line("m1") + line("m2");
    assertThat(imported(file)).contains("\"accepted\":2");
    for (String id : List.of("m1", "m2")) {
      assertThat(retired(QUESTIONS + ExternalId.uuid("question", id)).status()).isEqualTo(200);
    }
    assertThat(retired(TOPICS + topic).status()).isEqualTo(200);

    assertThat(imported(file)).contains("\"unchanged\":2");
    assertThat(imported(file + line("m3")))
        .contains("\"unchanged\":2")
        .contains("\"rejected\":1")
        .contains("Topic " + topic + " is retired.");
  }

  @Test
  void the_title_of_a_retired_one_is_free_and_leads_to_whom_it_is_given() {
    String first = house.subject("Magic");
    String second = house.subject("Tricks");
    assertThat(titled(SUBJECTS + second, "Magic").status()).isEqualTo(409);
    assertThat(retired(SUBJECTS + first).status()).isEqualTo(200);
    assertThat(imported(magical("magic-1"))).contains("Subject " + first + " is retired.");

    assertThat(titled(SUBJECTS + second, "Magic").status()).isEqualTo(200);
    assertThat(imported(magical("magic-2"))).contains("\"accepted\":1");
    assertThat(retired(SUBJECTS + second).body()).contains("\"questions\":1");
  }

  @Test
  void the_title_of_a_retired_topic_leads_to_one_that_is_added_with_it() {
    String subject = house.subject("Divination");
    assertThat(retired(TOPICS + topic(subject, "Palms")).status()).isEqualTo(200);
    String fresh = topic(subject, "Palms");

    assertThat(imported(line("d1", "Divination", "Palms"))).contains("\"accepted\":1");
    assertThat(retired(TOPICS + fresh).body()).contains("\"questions\":1");
  }

  @Test
  void what_is_retired_takes_no_title_from_others() {
    String subject = house.subject("Numerology");
    String topic = topic(subject, "Sevens");
    assertThat(retired(TOPICS + topic).status()).isEqualTo(200);
    assertRefused(titled(TOPICS + topic, "Nines"), "topic.is-retired");
    String open = topic(subject, "Threes");
    assertThat(retired(SUBJECTS + subject).status()).isEqualTo(200);
    assertRefused(titled(SUBJECTS + subject, "Wanted"), "subject.is-retired");
    assertRefused(titled(TOPICS + open, "Nines"), "subject.is-retired");

    assertThat(titled(SUBJECTS + house.subject("Sums"), "Wanted").status()).isEqualTo(200);
    assertThat(imported(line("w1", "Wanted", "Nines"))).contains("\"accepted\":1");
  }

  @Test
  void what_is_retired_is_given_the_title_that_it_bears_without_a_change() {
    String subject = house.subject("Cabbala");
    String topic = topic(subject, "Letters");
    assertThat(retired(TOPICS + topic).status()).isEqualTo(200);
    assertThat(retired(SUBJECTS + subject).status()).isEqualTo(200);
    long head = house.stores().headPosition();

    assertThat(titled(TOPICS + topic, "Letters").status()).isEqualTo(200);
    assertThat(titled(SUBJECTS + subject, "Cabbala").status()).isEqualTo(200);
    assertThat(house.stores().headPosition()).isEqualTo(head);
  }

  @Test
  void a_retirement_is_meant_for_the_version_that_it_names() {
    String subject = house.subject("Runes");
    String topic = topic(subject, "Staves");
    for (String path : List.of(TOPICS + topic, SUBJECTS + subject)) {
      Call late = house.post(path + "/retirement", Map.of());
      assertThat(late.header("If-Match", "\"7\"").send().status()).isEqualTo(412);
      Call right = house.post(path + "/retirement", Map.of("reason", "unread"));
      assertThat(right.header("If-Match", "\"0\"").send().status()).isEqualTo(200);
    }
  }

  @Test
  void what_there_is_not_is_not_retired() {
    assertThat(retired(TOPICS + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(retired(SUBJECTS + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void a_refusal_is_told_again_with_its_counts_under_its_key() {
    String topic = house.topic("Omens");
    String card = created(FLASHCARDS, flashcard(topic));
    String path = TOPICS + topic + "/retirement";
    Answer first = house.post(path, Map.of()).key("omens").send();
    assertThat(retired(card).status()).isEqualTo(200);
    Answer again = house.post(path, Map.of()).key("omens").send();

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body()).isEqualTo(first.body()).contains("\"flashcards\":1");
  }

  private String deck(String subject) {
    return put(DECKS, Map.of("subjectId", subject, "title", "Signs")).id();
  }

  private String card() {
    return put(FLASHCARDS, flashcard(house.topic("Cards"))).id();
  }

  private Answer filled(String deck, String... cards) {
    return house.put(DECKS + deck + "/cards", Map.of("cardIds", List.of(cards))).send();
  }

  private static String line(String id) {
    return line(id, "Miasmas", "Miasmas");
  }

  private static String magical(String id) {
    return line(id, "Magic", "Cards");
  }

  private static String line(String id, String subject, String topic) {
    return """
    {"kind":"question","id":"%s","subject":"%s","topic":"%s","type":"text",\
    "text":"How?","answer":"By air"}
    """
        .formatted(id, subject, topic);
  }

  private String imported(String lines) {
    return house.post("/api/content/import", lines).type("application/x-ndjson").send().body();
  }

  private static void assertRefused(Answer answer, String code) {
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body()).contains(code);
  }

  private Answer retired(String path) {
    return post(path + "/retirement");
  }

  private Answer post(String path) {
    return house.call(HttpMethod.POST, path, null).send();
  }

  private Answer moved(String path, String topic) {
    return house.post(path + "/move", Map.of("topicId", topic)).send();
  }

  private Answer titled(String path, String title) {
    return house.put(path, Map.of("title", title)).send();
  }

  private String topic(String subject, String title) {
    return put(TOPICS, Map.of("subjectId", subject, "title", title)).id();
  }

  private Answer put(String collection, Map<String, Object> body) {
    return house.post(collection.substring(0, collection.length() - 1), body).send();
  }

  private String created(String collection, Map<String, Object> body) {
    Answer answer = put(collection, body);
    assertThat(answer.status()).isEqualTo(201);
    return collection + answer.id();
  }

  private static Map<String, Object> question(String topic) {
    return Map.of("topicId", topic, "type", "text", "text", "How?", "answer", "By air");
  }

  private static Map<String, Object> flashcard(String topic) {
    return Map.of("topicId", topic, "cardType", "basic", "front", "Air", "back", "A gas");
  }

  private static Map<String, Object> lesson(String topic) {
    return Map.of(
        "topicId", topic, "title", "Air", "position", 1, "minutes", 5, "body", "Breathe.");
  }

  private static Map<String, Object> exercise(String topic) {
    return Map.of("topicId", topic, "title", "Draw it");
  }
}
