package daybreak.query.event;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import daybreak.query.QueryApi;
import daybreak.query.QueryApi.Answer;
import daybreak.schema.sql.Database;
import daybreak.schema.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What admins read of what was done to the bank. */
class ChangeReadsTest {

  private static final String CHANGES = "/api/content/changes";
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final UUID ANNE = new UUID(0, 0xA);
  private static final UUID BERT = new UUID(0, 0xB);
  private static final UUID QUESTION = new UUID(1, 1);
  private static final UUID DECK = new UUID(1, 2);
  private static final UUID SUBJECT = new UUID(1, 3);
  private static final UUID TOPIC = new UUID(1, 4);
  private static final String OF_QUESTION = "/api/content/questions/" + QUESTION + "/history";

  private final TestDatabase database = TestDatabase.create();
  private final Database owner = database.owner();
  private final QueryApi api = QueryApi.on(database);
  private long position;

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_things_first_event_tells_all_that_it_began_with() {
    question(0, "authored", ANNE, content("Hottest?", 0, "\"tags\": [\"sky\"]"));

    JsonNode first = api.ask(OF_QUESTION).json().at("/items/0");

    assertThat(first.get("position").asLong()).isEqualTo(1);
    assertThat(first.get("at").asString()).isEqualTo("2026-03-01T12:00:01Z");
    assertThat(first.get("by").asString()).isEqualTo(ANNE.toString());
    assertThat(first.get("type").asString()).isEqualTo("content.question-authored");
    assertThat(first.get("kind").asString()).isEqualTo("question");
    assertThat(first.get("id").asString()).isEqualTo(QUESTION.toString());
    assertThat(first.get("version").asInt()).isEqualTo(1);
    assertThat(first.get("reason").isNull()).isTrue();
    assertThat(changes(first))
        .containsExactly(
            "subjectId: null -> \"" + SUBJECT + "\"",
            "topicId: null -> \"" + TOPIC + "\"",
            "type: null -> \"mcq\"",
            "text: null -> \"Hottest?\"",
            "choices: null -> [\"Venus\",\"Mars\"]",
            "answer: null -> 0",
            "tags: null -> [\"sky\"]",
            "state: null -> \"draft\"");
  }

  @Test
  void each_later_event_tells_what_it_has_changed_and_nothing_else() {
    lifeOfAQuestion();

    JsonNode items = api.ask(OF_QUESTION).json().get("items");

    assertThat(items.valueStream().map(ChangeReadsTest::told))
        .startsWith(
            "restored 3: state: \"retired\" -> \"draft\"",
            "retired 3: state: \"validated\" -> \"retired\"",
            "corrected 3: text: \"Hottest planet?\" -> \"Hottest planet of all?\"",
            "validated 2: state: \"draft\" -> \"validated\"",
            "revised 2: text: \"Hottest?\" -> \"Hottest planet?\", answer: 0 -> 1,"
                + " state: \"validated\" -> \"draft\"",
            "validated 1: state: \"draft\" -> \"validated\"",
            "tagged 1: tags: [\"sky\"] -> [\"sky\",\"venus\"]");
    assertThat(items.at("/1/reason").asString()).isEqualTo("Outdated");
  }

  @Test
  void pages_of_any_size_tell_the_same() {
    lifeOfAQuestion();
    deck();
    List<String> whole = walked(OF_QUESTION, "limit", "100");

    assertThat(walked(OF_QUESTION, "limit", "1")).isEqualTo(whole).hasSize(8);
    assertThat(walked(OF_QUESTION, "limit", "3")).isEqualTo(whole);
    List<String> all = walked(CHANGES, "limit", "100");
    assertThat(walked(CHANGES, "limit", "1")).isEqualTo(all).hasSize(11);
    assertThat(walked(CHANGES, "limit", "4")).isEqualTo(all);
  }

  @Test
  void what_was_said_before_is_found_however_long_ago_it_was() {
    question(0, "authored", ANNE, content("Hottest?", 0, "\"tags\": []"));
    owner
        .call(EventRowsSql.TAGGED_AGAIN)
        .bind("position", 2)
        .bind("question", QUESTION)
        .bind("number", 1)
        .bind("by", ANNE.toString())
        .bind("times", 3_000)
        .update();
    position = 3_001;
    question(3_001, "revised", ANNE, content("Hottest planet?", 0, "\"tags\": [], \"version\": 2"));

    assertThat(told(api.ask(OF_QUESTION).json().at("/items/0")))
        .isEqualTo("revised 2: text: \"Hottest?\" -> \"Hottest planet?\", tags: [3000] -> []");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatever_happened_what_was_before_is_what_the_change_before_has_left(long seed) {
    Random random = new Random(seed);
    Map<String, String> now = new HashMap<>(Map.of("text", "A?", "tags", "[]", "state", "draft"));
    question(0, "authored", ANNE, content("A?", 0, "\"tags\": []"));
    List<String> expected = new ArrayList<>();
    int version = 1;
    for (int number = 1; number <= 40; number++) {
      String verb =
          pick(random, "tagged", "validated", "retired", "restored", "revised", "corrected");
      boolean isVersion = verb.equals("revised") || verb.equals("corrected");
      version += isVersion ? 1 : 0;
      String text = pick(random, "A?", "B?");
      String tags = pick(random, "[]", "[1]", "[1,2]");
      String said = "\"tags\": " + tags;
      question(
          number,
          verb,
          ANNE,
          isVersion ? content(text, 0, "\"version\": " + version + ", " + said) : said);
      List<String> changes = new ArrayList<>();
      if (isVersion) {
        change(changes, now, "text", text);
      }
      if (isVersion || verb.equals("tagged")) {
        change(changes, now, "tags", tags);
      }
      if (!verb.equals("tagged") && !verb.equals("corrected")) {
        change(changes, now, "state", verb.matches("re(vised|stored)") ? "draft" : verb);
      }
      expected.addFirst("%s %s: %s".formatted(verb, version, String.join(", ", changes)));
    }

    List<String> told = walked(OF_QUESTION, "limit", "7");

    assertThat(told.subList(0, 40)).isEqualTo(expected);
    assertThat(walked(CHANGES, "limit", "9")).isEqualTo(told);
  }

  @Test
  void a_deck_tells_its_cards_and_each_change_is_a_version() {
    deck();

    JsonNode items = api.ask("/api/content/decks/" + DECK + "/history").json().get("items");

    assertThat(items.valueStream().map(ChangeReadsTest::told))
        .containsExactly(
            "filled 3: cardIds: [\"%s\"] -> [\"%s\",\"%s\"]".formatted(ANNE, BERT, ANNE),
            "filled 2: cardIds: null -> [\"%s\"]".formatted(ANNE),
            "created 1: subjectId: null -> \"%s\", title: null -> \"Planets\"".formatted(SUBJECT));
  }

  @Test
  void an_exercise_has_a_version_more_for_each_revision_and_for_nothing_else() {
    exercise(0, "added", "\"title\": \"Draw a bat\"");
    exercise(1, "revised", "\"title\": \"Draw two bats\"");
    exercise(2, "moved", "\"topic\": \"%s\"".formatted(TOPIC));
    exercise(3, "revised", "\"title\": \"Draw three bats\"");
    exercise(4, "retired", "\"reason\": null");

    List<String> told = walked("/api/content/exercises/" + QUESTION + "/history");

    assertThat(told)
        .containsExactly(
            "retired 3: state: \"active\" -> \"retired\"",
            "revised 3: title: \"Draw two bats\" -> \"Draw three bats\"",
            "moved 2: topicId: null -> \"%s\"".formatted(TOPIC),
            "revised 2: title: \"Draw a bat\" -> \"Draw two bats\"",
            "added 1: title: null -> \"Draw a bat\", state: null -> \"active\"");
    assertThat(walked(CHANGES, "limit", "2")).isEqualTo(told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"subject", "topic"})
  void what_is_only_retired_or_not_tells_that_as_where_it_is_read(String kind) {
    append(TOPIC, 0, kind, "content." + kind + "-added", ANNE, "{\"title\": \"Planets\"}");
    append(TOPIC, 1, kind, "content." + kind + "-retired", ANNE, "{\"reason\": null}");

    JsonNode items =
        api.ask("/api/content/" + kind + "s/" + TOPIC + "/history").json().get("items");

    assertThat(changes(items.get(0))).containsExactly("retired: false -> true");
    assertThat(changes(items.get(1)))
        .containsExactly("title: null -> \"Planets\"", "retired: null -> false");
  }

  @Test
  void there_is_no_history_of_what_is_no_such_thing() {
    lifeOfAQuestion();
    append(BERT, 0, "learner", "learner.learner-registered", BERT, "{}");

    assertThat(api.ask("/api/content/flashcards/" + QUESTION + "/history").status()).isEqualTo(404);
    assertThat(api.ask("/api/content/questions/" + BERT + "/history").status()).isEqualTo(404);
    assertThat(api.ask("/api/content/questions/" + TOPIC + "/history").status()).isEqualTo(404);
  }

  @Test
  void changes_of_the_bank_are_narrowed_by_kind_name_and_time() {
    lifeOfAQuestion();
    deck();
    append(BERT, 0, "learner", "learner.learner-registered", BERT, "{}");

    assertThat(positions(CHANGES, "limit", "2"))
        .containsExactly(11L, 10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
    assertThat(positions(CHANGES, "kind", "deck")).containsExactly(11L, 10L, 9L);
    assertThat(positions(CHANGES, "by", BERT.toString(), "limit", "1")).containsExactly(11L, 5L);
    assertThat(positions(CHANGES, "since", "2026-03-01T12:00:07Z", "limit", "2"))
        .containsExactly(11L, 10L, 9L, 8L, 7L);
    assertThat(
            positions(
                CHANGES,
                "kind",
                "question",
                "by",
                BERT.toString(),
                "since",
                "2026-03-01T12:00:05Z"))
        .containsExactly(5L);
    assertThat(positions(CHANGES, "since", "2026-03-02")).isEmpty();
    assertThat(positions(CHANGES, "kind", "lesson")).isEmpty();
  }

  @Test
  void a_page_looks_through_a_stretch_for_a_name_and_may_be_empty_and_yet_have_a_next_one() {
    question(0, "authored", BERT, content("Hottest?", 0, "\"tags\": []"));
    owner
        .call(EventRowsSql.TAGGED_AGAIN)
        .bind("position", 2)
        .bind("question", QUESTION)
        .bind("number", 1)
        .bind("by", ANNE.toString())
        .bind("times", 1_100)
        .update();

    Answer first = api.ask(CHANGES, "by", BERT.toString());

    assertThat(first.items()).isEmpty();
    assertThat(first.json().get("next").isString()).isTrue();
    assertThat(positions(CHANGES, "by", BERT.toString())).containsExactly(1L);
  }

  @Test
  void an_answer_says_what_it_includes() {
    lifeOfAQuestion();

    assertThat(api.ask(OF_QUESTION).header("Daybreak-Position")).isEqualTo("8");
    assertThat(api.ask(CHANGES).header("Daybreak-Position")).isEqualTo("8");
  }

  @Test
  void what_has_not_its_form_is_refused() {
    assertThat(api.ask(CHANGES, "kind", "learner").status()).isEqualTo(400);
    assertThat(api.ask(CHANGES, "since", "tomorrow").status()).isEqualTo(400);
    assertThat(api.ask(CHANGES, "by", "me").status()).isEqualTo(400);
    assertThat(api.ask(CHANGES, "limit", "101").status()).isEqualTo(400);
    assertThat(api.ask(CHANGES, "cursor", "7").status()).isEqualTo(400);
  }

  private static String pick(Random random, String... words) {
    return words[random.nextInt(words.length)];
  }

  private static void change(
      List<String> changes, Map<String, String> now, String field, String after) {
    String before = requireNonNull(now.put(field, after));
    if (!before.equals(after)) {
      String quote = field.equals("tags") ? "" : "\"";
      changes.add(field + ": " + quote + before + quote + " -> " + quote + after + quote);
    }
  }

  private void lifeOfAQuestion() {
    question(0, "authored", ANNE, content("Hottest?", 0, "\"tags\": [\"sky\"]"));
    question(1, "tagged", ANNE, "\"tags\": [\"sky\", \"venus\"]");
    question(2, "validated", ANNE, "\"reason\": null");
    String tags = "\"tags\": [\"sky\", \"venus\"]";
    question(3, "revised", ANNE, content("Hottest planet?", 1, "\"version\": 2, " + tags));
    question(4, "validated", BERT, "\"reason\": \"Read\"");
    question(5, "corrected", ANNE, content("Hottest planet of all?", 1, "\"version\": 3, " + tags));
    question(6, "retired", ANNE, "\"reason\": \"Outdated\"");
    question(7, "restored", ANNE, "\"reason\": \"Not so\"");
  }

  private void deck() {
    append(
        DECK,
        0,
        "deck",
        "deck.deck-created",
        ANNE,
        "{\"deck\": \"%s\", \"subject\": \"%s\", \"title\": \"Planets\"}".formatted(DECK, SUBJECT));
    append(DECK, 1, "deck", "deck.deck-filled", ANNE, "{\"cards\": [\"%s\"]}".formatted(ANNE));
    append(
        DECK,
        2,
        "deck",
        "deck.deck-filled",
        BERT,
        "{\"cards\": [\"%s\", \"%s\"]}".formatted(BERT, ANNE));
  }

  private void question(long number, String verb, UUID by, String said) {
    append(
        QUESTION,
        number,
        "question",
        "content.question-" + verb,
        by,
        "{\"question\": \"%s\", %s}".formatted(QUESTION, said));
  }

  private void exercise(long number, String verb, String said) {
    append(QUESTION, number, "exercise", "content.exercise-" + verb, ANNE, "{" + said + "}");
  }

  private static String content(String text, int answer, String more) {
    return """
    "subject": "%s", "topic": "%s", %s,
    "content": {"type": "mcq", "text": "%s", "choices": ["Venus", "Mars"], "answer": %s}
    """
        .formatted(SUBJECT, TOPIC, more, text, answer);
  }

  private void append(
      UUID aggregate, long number, String kind, String type, UUID by, String payload) {
    position++;
    owner
        .call(EventRowsSql.ANY_EVENT)
        .bind("position", position)
        .bind("aggregate", aggregate)
        .bind("number", number)
        .bind("kind", kind)
        .bind("type", type)
        .bind("at", NOON.plusSeconds(position))
        .bindJson("payload", payload)
        .bind("by", by.toString())
        .update();
  }

  private List<Long> positions(String path, String... parameters) {
    return pages(path, parameters).stream().map(item -> item.get("position").asLong()).toList();
  }

  private List<String> walked(String path, String... parameters) {
    return pages(path, parameters).stream().map(ChangeReadsTest::told).toList();
  }

  private List<JsonNode> pages(String path, String... parameters) {
    List<JsonNode> all = new ArrayList<>();
    List<String> asked = new ArrayList<>(List.of(parameters));
    Answer page = api.ask(path, parameters);
    page.json().get("items").forEach(all::add);
    while (page.json().get("next").isString()) {
      List<String> more = new ArrayList<>(asked);
      more.addAll(List.of("cursor", page.json().get("next").asString()));
      page = api.ask(path, more.toArray(String[]::new));
      page.json().get("items").forEach(all::add);
    }
    return all;
  }

  private static String told(JsonNode item) {
    String type = item.get("type").asString();
    return "%s %s: %s"
        .formatted(
            type.substring(type.lastIndexOf('-') + 1),
            item.get("version"),
            String.join(", ", changes(item)));
  }

  private static List<String> changes(JsonNode item) {
    return item.get("changes")
        .valueStream()
        .map(change ->
            change.get("field").asString()
                + ": "
                + change.get("before")
                + " -> "
                + change.get("after"))
        .toList();
  }
}
