package daybreak.query.content;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.query.Bank;
import daybreak.query.QueryApi;
import daybreak.query.Studies;
import daybreak.schema.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What admins list, against the plainest way to answer it: looking at every thing. */
class ListedReadsTest {

  private static final Instant BEGINNING = Instant.parse("2026-03-01T10:00:00Z");
  private static final UUID ADMIN = UUID.fromString("00000000-0000-4000-8000-0000000000ad");
  private static final List<String> STATES = List.of("draft", "validated", "rejected", "retired");
  private static final List<String> TAGS = List.of("algebra", "π");
  private static final List<String> WORDS = List.of("hot planet", "cold planet", "planet x-ray");

  private final Random random = new Random(20_260_301);
  private final TestDatabase database = TestDatabase.create();
  private final QueryApi api = QueryApi.on(database);
  private final Bank bank = new Bank(database);
  private final Studies studies = new Studies(database);
  private final List<UUID> subjects = new ArrayList<>();
  private final List<UUID> topics = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();

  @BeforeEach
  void there_is_a_bank() {
    for (String title : List.of("one", "two")) {
      subjects.add(bank.subject(title));
      topics.add(bank.topic(subjects.getLast(), title));
      topics.add(bank.topic(subjects.getLast(), title + title));
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void every_filter_of_questions_answers_just_what_matches_the_newest_change_first() {
    fill("question");
    each_filter("questions", true);
  }

  @Test
  void every_filter_of_flashcards_answers_just_what_matches_the_newest_change_first() {
    fill("flashcard");
    each_filter("flashcards", true);
  }

  @Test
  void lessons_and_exercises_are_listed_in_every_state() {
    UUID lesson = UUID.randomUUID();
    bank.lesson(lesson, subjects.getFirst(), topics.getFirst(), "draft", 1);
    UUID exercise = UUID.randomUUID();
    bank.exercise(exercise, topics.getFirst(), true);

    assertThat(walk("lessons", "state", "draft,retired")).containsExactly(lesson.toString());
    assertThat(walk("lessons", "q", "BODY lesson")).containsExactly(lesson.toString());
    assertThat(walk("exercises", "state", "retired")).containsExactly(exercise.toString());
    assertThat(walk("exercises", "q", "bat")).containsExactly(exercise.toString());
    assertThat(walk("exercises", "state", "active")).isEmpty();
    assertThat(api.ask("/api/content/exercises").items().getFirst())
        .containsEntry("version", 3)
        .asString()
        .contains("https://example.org/bat.png");
  }

  @Test
  void an_item_says_when_it_was_changed_and_by_whom() {
    UUID id = UUID.randomUUID();
    bank.question(id, subjects.getFirst(), topics.getFirst(), "draft", List.of());
    bank.changed(id, BEGINNING, ADMIN);

    var item = api.ask("/api/content/questions").json().path("items").path(0);

    assertThat(item.path("changedAt").asString()).isEqualTo(BEGINNING.toString());
    assertThat(item.path("changedBy").asString()).isEqualTo(ADMIN.toString());
    assertThat(item.path("subjectId").asString()).isEqualTo(subjects.getFirst().toString());
  }

  @Test
  void a_page_says_when_more_than_a_thousand_match() {
    for (int i = 0; i < 1_001; i++) {
      bank.question(
          new UUID(0, i), subjects.getFirst(), topics.getFirst(), "draft", List.of("much"));
    }

    assertThat(api.ask("/api/content/questions", "tag", "MUCH").json().path("partial").asBoolean())
        .isTrue();
    assertThat(walk("questions", "q", "why")).hasSize(1_000);
    assertThat(walk("questions")).hasSize(1_001);
    assertThat(api.ask("/api/content/questions").json().path("partial").asBoolean()).isFalse();
  }

  @Test
  void every_filter_of_decks_answers_just_what_matches_the_newest_change_first() {
    for (int i = 0; i < 200; i++) {
      items.add(deck(WORDS.get(random.nextInt(3)), BEGINNING.plusSeconds(random.nextInt(6_000))));
    }

    for (String subject : given(List.of(subjects.getLast().toString()))) {
      for (String q : given(List.of("planet HOT", "x-ray", "warm"))) {
        for (String since : given(List.of("2026-03-01T11:00:00Z"))) {
          assertThat(walk("decks", "subjectId", subject, "q", q, "changedSince", since))
              .isEqualTo(
                  ids(item ->
                      (subject.isEmpty() || subject.equals(item.subject().toString()))
                          && (q.isEmpty() || item.has(q))
                          && (since.isEmpty() || !item.at().isBefore(Instant.parse(since)))));
        }
      }
    }
  }

  @Test
  void a_deck_says_when_it_was_changed_and_by_whom_and_how_many_cards_it_holds() {
    Item deck = deck("hot planet", BEGINNING);

    assertThat(api.ask("/api/content/decks").items())
        .containsExactly(
            Map.of(
                "id", deck.id().toString(),
                "subjectId", deck.subject().toString(),
                "title", "hot planet",
                "cards", 10,
                "version", 1,
                "changedAt", BEGINNING.toString(),
                "changedBy", ADMIN.toString()));
    assertThat(api.ask("/api/content/decks", "state", "draft").status()).isEqualTo(400);
  }

  @Test
  void a_page_of_decks_says_when_more_than_a_thousand_match() {
    for (int i = 0; i < 1_001; i++) {
      studies.deck(subjects.getFirst(), "Hot planets");
    }

    assertThat(api.ask("/api/content/decks", "q", "HOT").json().path("partial").asBoolean())
        .isTrue();
    assertThat(walk("decks", "q", "planets")).hasSize(1_000);
    assertThat(walk("decks")).hasSize(1_001);
  }

  @Test
  void what_is_no_state_or_no_word_is_refused() {
    assertThat(api.ask("/api/content/questions", "state", "draft,published").status())
        .isEqualTo(400);
    assertThat(api.ask("/api/content/questions", "q", "  ").status()).isEqualTo(400);
    assertThat(api.ask("/api/content/questions", "changedSince", "soon").status()).isEqualTo(400);
    assertThat(api.ask("/api/content/lessons", "tag", "moons").status()).isEqualTo(400);
    assertThat(walk("questions", "q", "?!")).isEmpty();
  }

  private Item deck(String title, Instant at) {
    UUID subject = subjects.get(random.nextInt(2));
    UUID id = studies.deck(subject, title);
    studies.changed(id, at, ADMIN);
    return new Item(id, subject, subject, "", List.of(), at, title);
  }

  private void fill(String kind) {
    for (int i = 0; i < 200; i++) {
      int topic = random.nextInt(topics.size());
      Item item =
          new Item(
              new UUID(random.nextLong(), random.nextLong()),
              subjects.get(topic / 2),
              topics.get(topic),
              STATES.get(random.nextInt(4)),
              TAGS.stream().filter(_ -> random.nextInt(3) == 0).toList(),
              BEGINNING.plus(Duration.ofMinutes(random.nextInt(100))),
              WORDS.get(random.nextInt(3)));
      item.write(bank, kind);
      items.add(item);
    }
  }

  private void each_filter(String kind, boolean tagged) {
    for (String subject : given(List.of(subjects.getLast().toString()))) {
      for (String topic : given(List.of(topics.getLast().toString(), topics.get(1).toString()))) {
        for (String state : given(List.of("draft", "rejected,validated"))) {
          for (String tag : given(tagged ? List.of("Algebra") : List.of())) {
            for (String q : given(List.of("planet HOT", "x-ray"))) {
              for (String since : given(List.of("2026-03-01T11:00:00Z"))) {
                assertThat(
                        walk(
                            kind,
                            "subjectId",
                            subject,
                            "topicId",
                            topic,
                            "state",
                            state,
                            "tag",
                            tag,
                            "q",
                            q,
                            "changedSince",
                            since))
                    .isEqualTo(
                        ids(item ->
                            (subject.isEmpty() || subject.equals(item.subject().toString()))
                                && (topic.isEmpty() || topic.equals(item.topic().toString()))
                                && (state.isEmpty()
                                    || List.of(state.split(",", -1)).contains(item.state()))
                                && (tag.isEmpty() || item.tags().contains("algebra"))
                                && (q.isEmpty() || item.has(q))
                                && (since.isEmpty() || !item.at().isBefore(Instant.parse(since)))));
              }
            }
          }
        }
      }
    }
  }

  private List<String> walk(String kind, String... filter) {
    List<String> given = new ArrayList<>();
    for (int i = 0; i < filter.length; i += 2) {
      if (!filter[i + 1].isEmpty()) {
        given.addAll(List.of(filter[i], filter[i + 1]));
      }
    }
    return api.walk(1 + random.nextInt(100), "/api/content/" + kind, given.toArray(String[]::new));
  }

  private List<String> ids(Predicate<Item> matching) {
    return items.stream()
        .filter(matching)
        .sorted(
            Comparator.comparing(Item::at).thenComparing(item -> item.id().toString()).reversed())
        .map(item -> item.id().toString())
        .toList();
  }

  /** The values of a filter, and its absence. */
  private static List<String> given(List<String> values) {
    return Stream.concat(Stream.of(""), values.stream()).toList();
  }

  private record Item(
      UUID id,
      UUID subject,
      UUID topic,
      String state,
      List<String> tags,
      Instant at,
      String words) {

    void write(Bank bank, String kind) {
      if (kind.equals("question")) {
        bank.question(id, subject, topic, state, tags);
      } else {
        bank.flashcard(id, subject, topic, state, "basic", tags);
      }
      bank.found(id, at, ADMIN, words);
    }

    boolean has(String q) {
      return Stream.of(q.toLowerCase(Locale.ROOT).split(" ", -1))
          .allMatch(word -> List.of(words.split(" ", -1)).contains(word));
    }
  }
}
