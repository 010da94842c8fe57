package daybreak.schema.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When a batch of events begins that were handed over one by one. */
class BatchScheduleTest {

  private final List<String> order = new CopyOnWriteArrayList<>();
  private final FollowerSchedule coordinator = new FollowerSchedule("test-coordinator", _ -> {});
  private final BatchSchedule batches = new BatchSchedule("test-follower", _ -> {}, coordinator);
  private final FollowerSchedule another = new FollowerSchedule("test-another", _ -> {});

  @AfterEach
  void close() {
    coordinator.close();
    batches.close();
    another.close();
  }

  @Test
  void what_the_coordinator_asks_for_begins_when_it_has_handed_over_what_it_has() throws Exception {
    coordinate(() -> {
      ask("batch");
      anotherAsks("another's");
      batches.begin();
      anotherAsks("after it");
    });

    assertThat(order).containsExactly("another's", "batch", "after it");
  }

  @Test
  void what_was_asked_for_begins_when_the_coordinator_has_come_to_its_end() throws Exception {
    coordinator.afterEach(batches::begin);

    coordinate(() -> {
      ask("batch");
      anotherAsks("another's");
    });

    Callers.waitUntil(() -> order.size() == 2);
    assertThat(order).containsExactly("another's", "batch");
  }

  @Test
  void what_is_asked_for_after_the_end_is_passed_over() throws Exception {
    batches.shutdown();

    coordinate(() -> {
      ask("batch");
      batches.begin();
    });

    assertThat(batches.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    assertThat(order).isEmpty();
  }

  private void coordinate(Runnable run) throws Exception {
    var _ = coordinator.submit(run).get(20, TimeUnit.SECONDS);
  }

  private void ask(String batch) {
    var _ = batches.submit(noting(batch));
  }

  /** And waits until it is done, as all is that was begun before. */
  private void anotherAsks(String batch) {
    try {
      var _ = another.submit(() -> batches.submit(noting(batch)).get()).get(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private Runnable noting(String batch) {
    return () -> order.add(batch);
  }
}
