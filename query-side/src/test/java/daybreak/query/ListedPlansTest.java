package daybreak.query;

import static daybreak.query.Ids.id;
import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.scale.BankAtScaleSql;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.PlanCheck;
import daybreak.schema.testing.Statements;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the lists of admins cost at the bank's real size, under every combination of filters. */
@ExtendWith(TestDatabaseExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class ListedPlansTest {

  private static final UUID LAST = new UUID(-1, -1);

  /** From the newest change, and from one in the middle. */
  private static final List<Instant> PLACES =
      List.of(Instant.parse("9999-12-31T00:00:00Z"), Instant.parse("2026-01-02T12:00:00Z"));

  /** Every change, the latest ones, and none. */
  private static final List<Instant> SINCE =
      List.of(
          Instant.parse("0001-01-01T00:00:00Z"),
          Instant.parse("2026-01-02T03:00:00Z"),
          Instant.parse("2027-01-01T00:00:00Z"));

  /** Of what a thousand are found of in samples that grow by eight, eight thousand are in those. */
  private static final long MOST_MAPPED = 9_000;

  private final TestDatabase database;

  ListedPlansTest(TestDatabase database) {
    this.database = database;
  }

  static Collection<NamedQuery> statements() {
    return Statements.in("daybreak.query.content").values().stream()
        .filter(statement -> statement.name().startsWith("content.listed-"))
        .toList();
  }

  @BeforeAll
  void load() {
    BankAtScaleSql.load(database.owner());
  }

  @Test
  void every_list_stays_within_its_budget_under_every_combination_of_filters() throws SQLException {
    try (var plans = new PlanCheck(database, DatabaseRole.WEB)) {
      assertThat(statements())
          .hasSize(22)
          .allSatisfy(statement ->
              combinations(statement).forEach(values -> plans.check(statement, values)));
      plans.hold(statements());
    }
  }

  @Test
  void a_page_far_on_in_a_list_touches_what_the_first_does() throws SQLException {
    try (var plans = new PlanCheck(database, DatabaseRole.WEB)) {
      assertThat(ListedAlike.PAGES).allSatisfy(pages -> pages.hold(plans));
    }
  }

  @Test
  void what_half_of_the_bank_has_is_found_in_a_small_part_of_the_index() throws SQLException {
    try (var plans = new PlanCheck(database, DatabaseRole.WEB)) {
      assertThat(statements())
          .filteredOn(statement -> statement.sql().contains("limit 1001"))
          .hasSize(8)
          .allSatisfy(statement ->
              assertThat(combinations(statement))
                  .allSatisfy(values ->
                      assertThat(plans.mapped(statement, values))
                          .isLessThanOrEqualTo(MOST_MAPPED)));
    }
  }

  private static List<Map<String, Object>> combinations(NamedQuery statement) {
    List<Map<String, Object>> combinations = new ArrayList<>();
    for (Instant place : PLACES) {
      for (Instant since : SINCE) {
        for (List<String> states : states(statement)) {
          for (List<String> terms : terms(statement)) {
            combinations.add(values(statement, place, since, states, terms));
          }
        }
      }
    }
    return combinations;
  }

  private static Map<String, Object> values(
      NamedQuery statement, Instant place, Instant since, List<String> states, List<String> terms) {
    Map<String, Object> values = new HashMap<>();
    values.put("subject", id("s1"));
    values.put("topic", id(kind(statement).equals("exercise") ? "t2" : "t1"));
    values.put("kind", kind(statement));
    values.put("states", states);
    values.put("terms", terms);
    values.put("language", "simple");
    values.put("q", "why so");
    values.put("since", since);
    values.put("changed", place);
    values.put("after", LAST);
    values.put("size", 101);
    values.keySet().removeIf(name -> !statement.sql().contains(":" + name));
    return values;
  }

  /** All, and one that few are in. */
  private static List<List<String>> states(NamedQuery statement) {
    List<String> all =
        switch (kind(statement)) {
          case "lesson" -> List.of("draft", "published", "retired");
          case "exercise" -> List.of("active", "retired");
          default -> List.of("draft", "validated", "rejected", "retired");
        };
    List<List<String>> states = List.of(all, all.subList(0, 1));
    return statement.sql().contains(":terms")
        ? states.stream().map(words -> words.stream().map(word -> "is:" + word).toList()).toList()
        : states;
  }

  /** A kind's, and those of a subject, a topic and a tag. */
  private static List<List<String>> terms(NamedQuery statement) {
    String kind = kind(statement);
    return statement.sql().contains(":terms")
        ? List.of(
            List.of(kind),
            List.of(kind, "in:" + id("s1")),
            List.of(kind, "in:" + id("s1"), "in:" + id("t7"), "tagged:huge"),
            List.of(kind, "tagged:huge"),
            List.of(kind, "tagged:none"))
        : List.of(List.of());
  }

  private static String kind(NamedQuery statement) {
    String name = statement.name().replace("content.listed-", "");
    return Stream.of("question", "flashcard", "lesson", "exercise", "deck")
        .filter(name::startsWith)
        .findFirst()
        .orElseThrow();
  }
}
