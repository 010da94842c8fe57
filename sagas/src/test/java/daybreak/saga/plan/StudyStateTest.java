package daybreak.saga.plan;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.learner.LearnerId;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a learner's cards a plan is made from. */
class StudyStateTest {

  private static final Budget ANY = Budget.of(1_000, 10_000);
  private static final NamedQuery LEARNER =
      NamedQuery.of(
          "test.learner",
          "insert into learner.learner values (:learner, 'Asia/Tokyo', 30, null, '[]', 0)",
          ANY);
  private static final NamedQuery STUDIES =
      NamedQuery.of(
          "test.studies",
          """
          insert into deck.card_study
          select :learner, md5('c' || n)::uuid, md5('study' || n)::uuid, md5('s')::uuid, md5('t')::uuid,
                 :state, null, 10, 5, 3, '2026-03-01T00:00Z'::timestamptz + n * interval '1 second',
                 '2026-02-01T00:00Z', 3, n = 1001
            from generate_series(1, 1001) n
          """,
          ANY);

  private final TestDatabase databases = TestDatabase.create();
  private final UUID learner = UUID.randomUUID();

  @AfterEach
  void close() {
    databases.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"learning", "relearning", "review"})
  void of_a_thousand_and_one_cards_begun_the_one_is_found_that_is_left(String state) {
    databases.owner().call(LEARNER).bind("learner", learner).update();
    databases.owner().call(STUDIES).bind("learner", learner).bind("state", state).update();

    StudyState found =
        new StudyStateReader(databases.worker())
            .read(new LearnerId(learner), LocalDate.of(2026, 3, 8));

    assertThat(state.equals("review") ? found.due() : found.unfinished()).hasSize(1);
    assertThat(found.due().size() + found.unfinished().size()).isEqualTo(1);
  }
}
