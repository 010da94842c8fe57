package daybreak.projection;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import daybreak.projection.testing.RandomBank;
import daybreak.projection.testing.ReadTables;
import daybreak.schema.deck.DeckEvent;
import daybreak.schema.event.Json;
import daybreak.schema.following.Follower;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Banks and learners that live at random, projected in batches that are cut at random. */
@ExtendWith(TestDatabaseExtension.class)
class AnyHistoryTest {

  private static final int OF_EACH_KIND = 25;

  private final TestDatabase database;
  private final Database worker;
  private final List<Follower> projections;

  AnyHistoryTest(TestDatabase database) {
    this.database = database;
    this.worker = database.worker();
    this.projections = List.of(Projections.content(worker), Projections.learner(worker));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void however_a_history_is_cut_the_rows_are_the_same(long seed) {
    List<LoggedEvent> history = new RandomBank(seed, OF_EACH_KIND).history().events();

    Map<NamedQuery, List<String>> atOnce = projected(history, history.size());
    Map<NamedQuery, List<String>> inPieces = projected(history, 20);
    Map<NamedQuery, List<String>> oneByOne = projected(history, 1);

    assertThat(inPieces).isEqualTo(atOnce);
    assertThat(oneByOne).isEqualTo(atOnce);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26})
  void however_lives_are_mixed_what_learners_read_is_the_same(long seed) {
    RandomBank bank = new RandomBank(seed, OF_EACH_KIND);

    Map<NamedQuery, List<String>> first = projected(bank.history().events(), 60);
    Map<NamedQuery, List<String>> second = projected(bank.history().events(), 60);

    for (NamedQuery table : ReadTables.OF_LEARNERS) {
      assertThat(apartFromPlaces(second, table))
          .as(table.name())
          .isNotEmpty()
          .isEqualTo(apartFromPlaces(first, table));
    }
  }

  /** Where the log tells of something, and when, depends on what others did before. */
  private static List<String> apartFromPlaces(
      Map<NamedQuery, List<String>> rows, NamedQuery table) {
    return rows.getOrDefault(table, List.of()).stream()
        .map(row -> row.replaceAll("\"settings_(position|at)\": [^,}]+", ""))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32})
  void past_tests_are_numbered_in_the_order_of_their_completion(long seed) {
    Map<NamedQuery, List<String>> _ =
        projected(new RandomBank(seed, OF_EACH_KIND).history().events(), 10);

    Map<String, List<JsonNode>> ofLearners =
        ReadTables.content(worker, ReadTables.PAST_TESTS).stream()
            .map(row -> Json.mapper().readTree(row))
            .sorted(
                Comparator.comparing((JsonNode row) -> at(row))
                    .thenComparing(row -> row.required("test_id").asString()))
            .collect(groupingBy(row -> row.required("learner_id").asString()));

    assertThat(ofLearners).hasSizeGreaterThan(1);
    ofLearners
        .values()
        .forEach(tests ->
            assertThat(tests)
                .extracting(row -> row.required("ordinal").asInt())
                .isEqualTo(IntStream.rangeClosed(1, tests.size()).boxed().toList()));
  }

  @ParameterizedTest
  @ValueSource(longs = {33, 34, 35})
  void past_tests_have_places_among_those_of_their_subjects_and_modes(long seed) {
    Map<NamedQuery, List<String>> rows =
        projected(new RandomBank(seed, OF_EACH_KIND).history().events(), 10);

    assertThat(rows.get(ReadTables.PAST_TEST_PLACES))
        .isNotEmpty()
        .isEqualTo(ReadTables.content(worker, ReadTables.RECOUNTED_PAST_TEST_PLACES));
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43, 44})
  void figures_of_decks_are_those_of_their_cards(long seed) {
    Map<NamedQuery, List<String>> rows =
        projected(new RandomBank(seed, OF_EACH_KIND).history().events(), 15);

    assertThat(rows.get(ReadTables.LEARNER_DECKS))
        .isNotEmpty()
        .isEqualTo(ReadTables.content(worker, ReadTables.RECOUNTED_LEARNER_DECKS));
    assertThat(worker.call(ReadTables.RECOUNTED_DECKS).list(row -> row.text("said")))
        .isNotEmpty()
        .isEqualTo(ReadTables.content(worker, ReadTables.RECOUNTED_DECKS));
    assertThat(rows.get(ReadTables.DECK_SUBJECTS))
        .isNotEmpty()
        .isEqualTo(ReadTables.content(worker, ReadTables.RECOUNTED_DECK_SUBJECTS));
  }

  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53})
  void cards_are_new_that_are_validated_and_neither_reviewed_nor_suspended(long seed) {
    Map<NamedQuery, List<String>> _ =
        projected(new RandomBank(seed, OF_EACH_KIND).history().events(), 15);

    assertThat(ReadTables.content(worker, ReadTables.NEW_CARDS))
        .isNotEmpty()
        .isEqualTo(ReadTables.content(worker, ReadTables.RECOUNTED_NEW_CARDS));
  }

  @ParameterizedTest
  @ValueSource(longs = {71, 72, 73})
  void cards_seen_and_lessons_done_count_where_cards_and_lessons_are(long seed) {
    Map<NamedQuery, List<String>> rows =
        projected(new RandomBank(seed, OF_EACH_KIND).history().events(), 15);

    assertThat(rows.get(ReadTables.MOVED_LESSONS)).isNotEmpty();
    assertThat(ReadTables.content(worker, ReadTables.STRAY_STUDIES)).isEmpty();
    assertThat(ReadTables.content(worker, ReadTables.DONE_IN_TOPICS))
        .isNotEmpty()
        .isEqualTo(ReadTables.content(worker, ReadTables.RECOUNTED_DONE_IN_TOPICS));
  }

  @ParameterizedTest
  @ValueSource(longs = {71, 72, 73})
  void a_deck_was_changed_when_its_last_event_says_and_in_its_name(long seed) {
    List<LoggedEvent> history = new RandomBank(seed, OF_EACH_KIND).history().events();

    Map<NamedQuery, List<String>> _ = projected(history, 15);

    Map<String, String> said = new TreeMap<>();
    history.stream()
        .filter(logged -> logged.event() instanceof DeckEvent)
        .forEach(
            logged -> said.put(logged.aggregate().toString(), logged.at() + " " + logged.by()));
    Map<String, String> told = new TreeMap<>();
    ReadTables.content(worker, ReadTables.DECKS).stream()
        .map(row -> Json.mapper().readTree(row))
        .forEach(row ->
            told.put(
                row.required("id").asString(),
                at(row, "changed_at")
                    + " "
                    + row.required("changed_by").toString().replace("\"", "")));
    assertThat(told).hasSizeGreaterThan(1).isEqualTo(said);
  }

  private static Instant at(JsonNode row) {
    return at(row, "completed_at");
  }

  private static Instant at(JsonNode row, String column) {
    return OffsetDateTime.parse(row.required(column).asString()).toInstant();
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void statistics_say_what_a_bank_holds(long seed) {
    RandomBank bank = new RandomBank(seed, OF_EACH_KIND);

    Map<NamedQuery, List<String>> _ = projected(bank.history().events(), 50);

    Map<UUID, Map<String, Integer>> said = new TreeMap<>();
    said.putAll(counts(ReadTables.SUBJECT_STATS, "subject_id"));
    said.putAll(counts(ReadTables.TOPIC_STATS, "topic_id"));
    assertThat(said).isEqualTo(bank.counts());
  }

  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53, 54})
  void each_tag_counts_what_bears_it(long seed) {
    Map<NamedQuery, List<String>> rows =
        projected(new RandomBank(seed, OF_EACH_KIND).history().events(), 15);

    assertThat(rows.get(ReadTables.TAG_COUNTS))
        .isNotEmpty()
        .isEqualTo(ReadTables.content(worker, ReadTables.RECOUNTED_TAGS));
  }

  @ParameterizedTest
  @ValueSource(longs = {61, 62})
  void subjects_and_topics_bear_the_titles_that_they_were_given_last(long seed) {
    RandomBank bank = new RandomBank(seed, OF_EACH_KIND);

    Map<NamedQuery, List<String>> _ = projected(bank.history().events(), 15);

    Map<UUID, String> titles = new TreeMap<>();
    Stream.of(ReadTables.SUBJECTS, ReadTables.TOPICS)
        .flatMap(table -> ReadTables.content(worker, table).stream())
        .map(row -> Json.mapper().readTree(row))
        .forEach(row ->
            titles.put(
                UUID.fromString(row.required("id").asString()), row.required("title").asString()));
    assertThat(titles).isEqualTo(bank.titles());
  }

  @ParameterizedTest
  @ValueSource(longs = {61, 62, 63})
  void those_subjects_and_topics_are_retired_that_it_happened_to(long seed) {
    RandomBank bank = new RandomBank(seed, OF_EACH_KIND);

    Map<NamedQuery, List<String>> _ = projected(bank.history().events(), 15);

    Set<UUID> retired = new TreeSet<>();
    Stream.of(ReadTables.SUBJECTS, ReadTables.TOPICS)
        .flatMap(table -> ReadTables.content(worker, table).stream())
        .map(row -> Json.mapper().readTree(row))
        .filter(row -> row.required("retired").asBoolean())
        .forEach(row -> retired.add(UUID.fromString(row.required("id").asString())));
    assertThat(retired).isNotEmpty().isEqualTo(bank.retired());
  }

  private Map<UUID, Map<String, Integer>> counts(NamedQuery table, String owner) {
    Map<UUID, Map<String, Integer>> counts = new TreeMap<>();
    for (String row : ReadTables.content(worker, table)) {
      JsonNode stats = Json.mapper().readTree(row);
      counts.put(UUID.fromString(stats.required(owner).asString()), counts(stats));
    }
    return counts;
  }

  private static Map<String, Integer> counts(JsonNode stats) {
    Map<String, Integer> counts = new TreeMap<>();
    stats.forEachEntry((column, value) -> {
      if (value.isNumber() && value.asInt() != 0) {
        counts.put(column, value.asInt());
      }
    });
    return counts;
  }

  /** Batches of 1 to the most events given, every third delivered twice. */
  private Map<NamedQuery, List<String>> projected(List<LoggedEvent> history, int most) {
    ReadTables.clear(database.owner());
    Random cuts = new Random(most);
    int from = 0;
    while (from < history.size()) {
      int to = Math.min(history.size(), from + 1 + cuts.nextInt(most));
      List<LoggedEvent> batch = history.subList(from, to);
      worker.inTransaction(() -> projections.forEach(projection -> projection.apply(batch)));
      from = cuts.nextInt(3) == 0 && most > 1 ? Math.max(0, from - 5) : to;
    }
    Map<NamedQuery, List<String>> contents = new HashMap<>();
    ReadTables.ALL.forEach(table -> contents.put(table, ReadTables.content(worker, table)));
    return contents;
  }
}
