package daybreak.query;

import static daybreak.query.Ids.id;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.scale.BankAtScaleSql;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.PlanCheck;
import daybreak.schema.testing.Statements;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every statement's budget at the bank's real size, with the largest page there is: from the first
 * item, in the middle, near the end, and under the worst filters.
 */
@ExtendWith(TestDatabaseExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class PlansTest {

  private static final UUID SUBJECT = UUID.fromString("8ddf8780-39b7-0767-c4a5-bcf4f0c4f65e");
  private static final UUID LARGE_TOPIC = UUID.fromString("83f1535f-99ab-0bf4-e9d0-2dfd85d3e3f7");
  private static final UUID RARE_TOPIC = UUID.fromString("3685708f-d594-a686-1aa7-3f181e657dc5");
  private static final UUID LARGE_TAG = UUID.fromString("b7cf27ff-e6ea-83cd-cf8a-f2ef29de9285");
  private static final UUID NOTHING = new UUID(-1, -1);

  private static final List<String> STATES = List.of("draft", "validated", "rejected", "retired");
  private static final List<String> TYPES = List.of("basic", "cloze", "image");

  /** The place of the last item of the page before: id, title and position. */
  private static final List<Map<String, Object>> PLACES =
      List.of(
          Map.of("after", new UUID(0, 0), "title", "", "position", -1, "beyond", ""),
          Map.of(
              "after",
              UUID.fromString("7f000000-0000-4000-8000-000000000000"),
              "title",
              "Subject 5",
              "position",
              100,
              "beyond",
              "tag 2"),
          Map.of(
              "after",
              UUID.fromString("fff00000-0000-4000-8000-000000000000"),
              "title",
              "Topic 8",
              "position",
              198,
              "beyond",
              "tag 9999"));

  /** Filters: everything, the large parts, a rare part of a large one, and nothing. */
  private static final List<Map<String, Object>> FILTERS =
      List.of(
          Map.of("topic", LARGE_TOPIC, "tag", LARGE_TAG, "states", STATES, "types", TYPES),
          Map.of("topic", RARE_TOPIC, "tag", LARGE_TAG, "states", STATES, "types", TYPES),
          Map.of(
              "topic",
              LARGE_TOPIC,
              "tag",
              LARGE_TAG,
              "states",
              List.of("retired"),
              "types",
              List.of("image")),
          Map.of("topic", NOTHING, "tag", NOTHING, "states", STATES, "types", TYPES));

  private static final Map<String, Object> SAME_FOR_ALL =
      Map.ofEntries(
          entry("subject", SUBJECT),
          entry("scope", SUBJECT),
          entry("least", "tag"),
          entry("below", "tah"),
          entry("size", 101),
          entry("caller", UUID.fromString("e4774cdd-a079-3f86-414e-8b9140bb6db4")),
          entry("question", id("q7")),
          entry("flashcard", id("f7")),
          entry("exercise", id("e7")),
          entry("ids", IntStream.rangeClosed(1, 100).mapToObj(card -> id("f" + card)).toList()),
          entry("lesson", UUID.fromString("377fd569-971e-edeb-a8fb-ea28434a390a")));

  private final TestDatabase database;

  PlansTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeAll
  void load() {
    BankAtScaleSql.load(database.owner());
    AlikeSql.addToBank(database.owner());
  }

  @Test
  void every_statement_stays_within_its_budget_on_every_page_and_under_every_filter()
      throws SQLException {
    var statements = new ArrayList<>(Statements.in("daybreak.query").values());
    statements.removeAll(LearnerPlansTest.statements());
    statements.removeAll(DeskReads.statements().values());
    statements.removeAll(ListedPlansTest.statements());
    statements.removeAll(Statements.in("daybreak.query.live").values());
    assertThat(statements).hasSizeGreaterThan(15);
    try (var plans = new PlanCheck(database, DatabaseRole.WEB)) {
      assertThat(statements)
          .allSatisfy(statement ->
              different(statement).forEach(parameters -> plans.check(statement, parameters)));
      plans.hold(statements);
    }
  }

  @Test
  void a_page_far_on_in_the_bank_touches_what_the_first_does() throws SQLException {
    try (var plans = new PlanCheck(database, DatabaseRole.WEB)) {
      assertThat(BankAlike.PAGES).allSatisfy(pages -> pages.hold(plans));
    }
  }

  @Test
  void lessons_cost_a_learner_who_has_done_many_what_they_cost_one_who_has_done_a_page()
      throws SQLException {
    try (var plans = new PlanCheck(database, DatabaseRole.WEB)) {
      assertThat(BankAlike.LEARNERS).allSatisfy(learners -> learners.hold(plans));
    }
  }

  /** Each set of values that differs in a parameter the statement has. */
  private static Set<Map<String, Object>> different(NamedQuery statement) {
    Set<Map<String, Object>> sets = new HashSet<>();
    for (Map<String, Object> place : PLACES) {
      for (Map<String, Object> filter : FILTERS) {
        Map<String, Object> values = new HashMap<>(SAME_FOR_ALL);
        values.putAll(place);
        values.putAll(filter);
        values.keySet().removeIf(name -> !statement.sql().contains(":" + name));
        sets.add(values);
      }
    }
    return sets;
  }
}
