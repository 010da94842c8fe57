package daybreak.projection.replay;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.projection.testing.RandomBank;
import daybreak.schema.replay.ReplayRunner;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of before a swap, and when they can be gone back to no more. */
class RollbackTest {

  private static final String FALSIFY = "update content.subject set title = 'Falsified'";

  private final List<DomainEventMessage<?>> events = new RandomBank(77, 8).history().messages();
  private final int most = events.size() * 3 / 4;
  private final Replaying replaying = new Replaying();
  private final Asking asking = replaying.asking();
  private ReplayRunner worker;

  @BeforeEach
  void begin() {
    replaying.begin(events.subList(0, most));
    worker = replaying.worker("one");
  }

  @AfterEach
  void close() {
    replaying.close();
  }

  private UUID swapped(String projection) {
    UUID id = asking.rebuild(projection);
    asking.becomes(id, "caught-up");
    asking.swap(id, true);
    asking.becomes(id, "swapped");
    return id;
  }

  @ParameterizedTest
  @CsvSource({"all,all", "content,all", "all,content", "learner,learner"})
  void another_rebuild_that_is_swapped_in_ends_that_of_the_one_before(String first, String second)
      throws SQLException {
    UUID one = swapped(first);
    UUID other = swapped(second);

    asking.becomes(one, "superseded");
    asking.leavesItsSlot(one);
    assertThat(asking.slot(other)).isEqualTo(2);
    assertThat(replaying.ofSlot(1).values()).allMatch(Map::isEmpty);

    replaying.goOn(events.subList(most, events.size()));
    asking.rollBack(other);
    asking.becomes(other, "rolled-back");

    asking.becomes(one, "swapped");
    asking.leavesItsSlot(other);
    assertThat(replaying.seen()).isEqualTo(replaying.folded(events.size()));
  }

  @Test
  void rebuilds_of_different_projections_leave_each_other_s_alone() throws SQLException {
    UUID ofContent = swapped("content");
    UUID ofLearner = swapped("learner");
    replaying.goOn(events.subList(most, events.size()));

    asking.rollBack(ofContent);
    asking.becomes(ofContent, "rolled-back");
    assertThat(asking.state(ofLearner)).isEqualTo("swapped");
    asking.rollBack(ofLearner);
    asking.becomes(ofLearner, "rolled-back");

    assertThat(replaying.seen()).isEqualTo(replaying.folded(events.size()));
  }

  @Test
  void a_release_with_other_folds_refuses_it_and_says_why() throws SQLException {
    replaying.execute(FALSIFY);
    UUID id = swapped("content");
    worker.stop();
    asking.rollBack(id);

    ReplayRunner _ =
        replaying.worker("two", "other folds", Replaying.SETTINGS, UnaryOperator.identity());

    asking.becomes(
        id,
        "swapped: The tables of before were of other folds: The tables of before are of other folds");
    asking.leavesItsSlot(id);
    assertThat(replaying.ofSlot(1).values()).allMatch(Map::isEmpty);
    assertThat(replaying.seen()).isEqualTo(replaying.folded(most));
  }

  @Test
  void after_a_day_it_is_refused_and_says_why() throws SQLException {
    replaying.execute(FALSIFY);
    UUID id = swapped("content");
    worker.stop();
    replaying.clock().pass(Duration.ofHours(25));
    asking.rollBack(id);

    ReplayRunner _ = replaying.worker("one");

    asking.becomes(id, "swapped: The tables of before do not follow the log any more");
    asking.leavesItsSlot(id);
    assertThat(replaying.seen()).isEqualTo(replaying.folded(most));
  }

  @ParameterizedTest
  @ValueSource(ints = {-30, 30})
  void the_day_is_counted_by_the_application_s_clock_wherever_that_is(int hours)
      throws SQLException {
    replaying.clock().pass(Duration.ofHours(hours));
    replaying.execute(FALSIFY);
    UUID id = swapped("content");
    replaying.clock().pass(Duration.ofHours(23));
    replaying.goOn(events.subList(most, events.size()));
    asking.rollBack(id);

    asking.becomes(id, "rolled-back");
    assertThat(replaying.seen()).isNotEqualTo(replaying.folded(events.size()));
  }

  @Test
  void tables_that_a_hand_has_falsified_are_found_mended_and_found_equal() throws SQLException {
    UUID id = asking.rebuild("all");
    asking.becomes(id, "caught-up");
    asking.compare(id);
    asking.becomes(id, "equal");
    replaying.execute(
        FALSIFY,
        "delete from learner.past_test where test_id in (select test_id from learner.past_test order by 1 limit 3)",
        "insert into learner.time_zone (time_zone, learners) values ('Mars/Olympus', 1)");

    asking.compare(id);
    asking.becomes(id, "different");
    asking.swap(id, true);
    asking.becomes(id, "swapped");

    assertThat(replaying.seen()).isEqualTo(replaying.folded(most));
    UUID next = asking.rebuild("all");
    asking.becomes(next, "caught-up");
    asking.compare(next);
    asking.becomes(next, "equal");
  }
}
