package daybreak.schema.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.deck.CardStudyEvent.CardReviewed;
import daybreak.schema.plan.DailyPlanEvent.PlanItemCompleted;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.PlanCheck;
import daybreak.schema.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is found of what has happened to learners, and how much at once. */
class LearnersEventsTest {

  private static final Budget ANY = Budget.lengthy(100_000, 10_000_000);
  private static final UUID ANNE = new UUID(0, 0xA);
  private static final UUID CARD = new UUID(1, 1);
  private static final String REVIEW =
      """
      {"learner": "%s", "card": "%s", "at": "2026-03-08T12:00:00.123456Z", "more": "%s"}
      """;

  private static final NamedQuery EVENT =
      NamedQuery.of(
          "test.event-of-somebody",
          """
          insert into event_store.event values
            (:position, :aggregate, :number, 'any', gen_random_uuid(), :type, 1, now(), :payload, '{}')
          """,
          ANY);

  private static final NamedQuery OF_BANK =
      NamedQuery.of(
          "test.bank-imported",
          """
          insert into event_store.event
          select n, gen_random_uuid(), 0, 'question', gen_random_uuid(), 'content.question-validated',
                 1, now(), '{}', '{}'
            from generate_series(:first, :last) n
          """,
          ANY);

  private static final NamedQuery INCLUDED =
      NamedQuery.of(
          "test.tables-include",
          """
          insert into projection.token (processor_name, segment, token, "timestamp")
          select name, 0, :token, '2026-03-01T10:00:00.5Z'
            from unnest(array['content', 'learner']) name
          """,
          ANY);

  private final TestDatabase database = TestDatabase.create();
  private final Database owner = database.owner();
  private final LearnersEvents log = new LearnersEvents(database.web());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void nothing_is_found_that_the_read_tables_do_not_include() {
    reviewed(1, "");
    reviewed(2, "");
    included(1);

    LearnersStretch found = log.after(0);

    assertThat(found.events()).extracting(LearnersEvent::position).containsExactly(1L);
    assertThat(found.included()).isEqualTo(1);
    assertThat(found.reached()).isEqualTo(1);
    assertThat(log.after(1).events()).isEmpty();
    assertThat(log.after(1).reached()).isEqualTo(1);
  }

  @Test
  void an_event_says_whose_it_is_and_what_it_names() {
    UUID plan = new UUID(2, 1);
    UUID item = new UUID(2, 2);
    reviewed(1, "");
    String asked = "{\"plan\": \"%s\", \"learner\": \"%s\", \"date\": \"2026-03-09\"}";
    append(2, plan, 0, "plan.plan-requested", asked.formatted(plan, ANNE));
    append(3, plan, 1, "plan.plan-item-completed", "{\"item\": \"%s\"}".formatted(item));
    included(3);

    assertThat(log.all(0, 3))
        .containsExactly(
            new LearnersEvent(
                1,
                CardReviewed.class,
                ANNE,
                new UUID(9, 1),
                null,
                CARD,
                Instant.parse("2026-03-08T12:00:00.123456Z")),
            new LearnersEvent(
                3, PlanItemCompleted.class, ANNE, plan, LocalDate.of(2026, 3, 9), item, null));
  }

  @Test
  void a_review_undone_is_of_the_time_of_the_review() {
    String undone =
        """
        {"learner": "%s", "card": "%s", "at": "2026-03-09T07:00:00Z",
         "reviewedAt": "2026-03-08T12:00:00.123456Z", "lastReviewedAt": "2026-03-01T12:00:00Z"}
        """;
    append(1, new UUID(9, 1), 0, "deck.review-undone", undone.formatted(ANNE, CARD));
    included(1);

    assertThat(log.all(0, 1))
        .extracting(LearnersEvent::at)
        .containsExactly(Instant.parse("2026-03-08T12:00:00.123456Z"));
  }

  @Test
  void what_is_done_to_the_bank_is_passed_over_at_once() {
    owner.call(OF_BANK).bind("first", 1).bind("last", 5_000).update();
    reviewed(5_001, "");
    included(5_001);

    LearnersStretch found = log.after(0);

    assertThat(found.events()).hasSize(1);
    assertThat(found.reached()).isEqualTo(5_001);
  }

  @Test
  void a_look_takes_so_many_events_and_the_next_goes_on_behind_them() {
    for (int n = 1; n <= LearnersEventSql.SIZE + 1; n++) {
      reviewed(n, "");
    }
    included(LearnersEventSql.SIZE + 1);

    LearnersStretch first = log.after(0);

    assertThat(first.events()).hasSize(LearnersEventSql.SIZE);
    assertThat(first.reached()).isEqualTo(LearnersEventSql.SIZE);
    assertThat(log.after(first.reached()).events()).hasSize(1);
    assertThat(log.all(0, LearnersEventSql.SIZE + 1)).hasSize(LearnersEventSql.SIZE + 1);
    assertThat(log.all(1, 3)).extracting(LearnersEvent::position).containsExactly(2L, 3L);
  }

  @Test
  void a_look_takes_so_many_bytes_and_one_event_however_large() {
    String large = "x".repeat(3 << 20);
    List.of(1, 2, 3).forEach(position -> reviewed(position, large));
    included(3);

    assertThat(log.after(0).events()).extracting(LearnersEvent::position).containsExactly(1L);
    assertThat(log.after(0).reached()).isEqualTo(1);
    assertThat(log.all(0, 3)).hasSize(3);
  }

  @Test
  void where_nothing_is_new_nothing_of_the_log_is_read() throws SQLException {
    owner.call(OF_BANK).bind("first", 1).bind("last", 5_000).update();
    reviewed(5_001, "");
    included(5_001);
    try (var plans = new PlanCheck(database, DatabaseRole.WEB)) {
      Map<String, Object> look =
          Map.of(
              "types",
              List.of("deck.card-reviewed", "plan.plan-made"),
              "after",
              5_001L,
              "until",
              Long.MAX_VALUE,
              "size",
              LearnersEventSql.SIZE,
              "most",
              1L << 20);

      assertThat(plans.touched(LearnersEventSql.NEXT, look).buffers()).isLessThanOrEqualTo(2);
    }
  }

  private void included(long position) {
    owner.call(INCLUDED).bind("token", "{\"globalIndex\":" + position + "}").update();
  }

  private void reviewed(long position, String more) {
    append(
        position,
        new UUID(9, position),
        0,
        "deck.card-reviewed",
        REVIEW.formatted(ANNE, CARD, more));
  }

  private void append(long position, UUID aggregate, long number, String type, String payload) {
    owner
        .call(EVENT)
        .bind("position", position)
        .bind("aggregate", aggregate)
        .bind("number", number)
        .bind("type", type)
        .bindJson("payload", payload)
        .update();
  }
}
