package daybreak.query;

import static daybreak.query.Ids.id;
import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.scale.StudiesAtScaleSql;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.PlanCheck;
import daybreak.schema.testing.Statements;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The budgets of learners' pages at real size, for a learner with 2,000 tests, one with a single
 * test and one with nothing: the first page, one in the middle and one near the end.
 */
@ExtendWith(TestDatabaseExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class LearnerPlansTest {

  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  private static final Map<String, Object> SAME_FOR_ALL =
      Map.ofEntries(
          Map.entry("size", 101),
          Map.entry("newSize", 100),
          Map.entry("allowed", Integer.MAX_VALUE),
          Map.entry("first", LocalDate.of(2026, 1, 3)),
          Map.entry("last", LocalDate.of(2026, 1, 5)),
          Map.entry("date", LocalDate.of(2026, 1, 4)),
          Map.entry("now", Instant.parse("2026-01-05T00:00:00Z")),
          Map.entry("subject", id("s2")),
          Map.entry("mode", "timed"),
          Map.entry("from", Instant.parse("2024-01-03T00:00:00Z")),
          Map.entry("to", Instant.parse("2025-10-01T00:00:00Z")),
          Map.entry("deck", id("d7")),
          Map.entry("cards", ids("unready ", 362, 721)),
          Map.entry("lessons", ids("l", 1, 40)),
          Map.entry("topics", ids("t", 1, 40)),
          Map.entry(
              "ids", IntStream.rangeClosed(1, 100).mapToObj(deck -> id("d" + deck)).toList()));

  private static final List<Map<String, Object>> LEARNERS =
      List.of(
          Map.of("caller", id("large"), "test", id("large/1000")),
          Map.of("caller", id("large"), "test", id("large!7")),
          Map.of("caller", id("small"), "test", id("small/1")),
          Map.of("caller", id("small"), "test", id("large/1000")),
          Map.of("caller", id("nobody"), "test", id("nothing")));

  private static final List<Map<String, Object>> PLACES =
      List.of(
          place(LAST, 0, 0, Ids.FIRST, ""),
          place(Instant.parse("2025-01-01T00:00:00Z"), 980, 15, id("middle"), "Deck 3"),
          place(Instant.parse("2024-01-15T00:00:00Z"), 1_960, 39, new UUID(-1, 0), "Deck 99"));

  private final TestDatabase database;

  LearnerPlansTest(TestDatabase database) {
    this.database = database;
  }

  private static List<UUID> ids(String kind, int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(n -> id(kind + n)).toList();
  }

  private static Map<String, Object> place(
      Instant moment, long offset, int slot, UUID after, String title) {
    return Map.of(
        "completedAt",
        moment,
        "startedAt",
        moment,
        "offset",
        offset,
        "slot",
        slot,
        "after",
        after,
        "title",
        title,
        "item",
        id("item of cards").toString(),
        "since",
        Instant.parse("2026-01-02T00:00:00Z"),
        "until",
        Instant.parse("2026-01-05T00:00:00Z"),
        "asOf",
        7L);
  }

  @BeforeAll
  void load() {
    StudiesAtScaleSql.load(database.owner());
    AlikeSql.addToStudies(database.owner());
    CardsAtScaleSql.load(database.owner());
  }

  @Test
  void every_statement_stays_within_its_budget_for_every_learner_and_page() throws SQLException {
    try (var plans = new PlanCheck(database, DatabaseRole.WEB)) {
      assertThat(statements())
          .allSatisfy(statement ->
              different(statement).forEach(parameters -> plans.check(statement, parameters)));
      plans.hold(statements());
    }
  }

  @Test
  void a_page_far_on_touches_what_the_first_does() throws SQLException {
    try (var plans = new PlanCheck(database, DatabaseRole.WEB)) {
      assertThat(StudiesAlike.PAGES).allSatisfy(pages -> pages.hold(plans));
    }
  }

  @Test
  void a_learner_with_2000_tests_touches_what_one_with_a_page_or_less_does() throws SQLException {
    try (var plans = new PlanCheck(database, DatabaseRole.WEB)) {
      assertThat(StudiesAlike.LEARNERS).allSatisfy(learners -> learners.hold(plans));
    }
  }

  /** Those whose plans are checked here; {@link PlansTest} checks all others. */
  static Collection<NamedQuery> statements() {
    return Stream.of(
            "daybreak.query.pasttest",
            "daybreak.query.deck",
            "daybreak.query.learner",
            "daybreak.query.plan")
        .flatMap(capability -> Statements.in(capability).values().stream())
        .toList();
  }

  /** Each set of values that differs in a parameter the statement has. */
  private static Set<Map<String, Object>> different(NamedQuery statement) {
    Set<Map<String, Object>> sets = new HashSet<>();
    for (Map<String, Object> learner : LEARNERS) {
      for (Map<String, Object> place : PLACES) {
        Map<String, Object> values = new HashMap<>(SAME_FOR_ALL);
        values.putAll(learner);
        values.putAll(place);
        values.keySet().removeIf(name -> !statement.sql().contains(":" + name));
        sets.add(values);
      }
    }
    return sets;
  }
}
