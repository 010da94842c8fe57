package daybreak.saga.pasttest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.schema.command.Command;
import daybreak.schema.following.WorkerEnvironment;
import daybreak.schema.pasttest.TestCommand.CompleteTest;
import daybreak.schema.problem.NotFound;
import daybreak.schema.problem.Unavailable;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestGateway;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which tests a worker has completed, and what it does where it can't. */
class OverdueTestsTest {

  private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");

  private final TestDatabase database = TestDatabase.create();
  private final List<CompleteTest> completed = new ArrayList<>();
  private final Map<UUID, RuntimeException> failing = new HashMap<>();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void those_whose_deadlines_have_passed_are_completed_the_longest_overdue_first() {
    UUID overdue = running(NOON.minusSeconds(1));
    UUID longer = running(NOON.minusSeconds(3_600));
    UUID _ = running(NOON);
    UUID _ = running(NOON.plusSeconds(1));
    UUID _ = running(null);

    overdue().complete();

    assertThat(ids()).containsExactly(longer, overdue);
    assertThat(completed).extracting(CompleteTest::at).containsOnly(NOON);
  }

  @Test
  void many_are_completed_page_by_page_each_once_also_where_they_share_a_deadline() {
    List<UUID> tests = new ArrayList<>();
    for (int i = 0; i < 2 * OverdueTests.PAGE + 1; i++) {
      tests.add(running(NOON.minusSeconds(60)));
    }

    overdue().complete();

    assertThat(ids()).containsExactlyInAnyOrderElementsOf(tests);
  }

  @Test
  void one_that_cannot_be_completed_keeps_none_of_the_others_from_it() {
    UUID gone = running(NOON.minusSeconds(3));
    UUID broken = running(NOON.minusSeconds(2));
    UUID fine = running(NOON.minusSeconds(1));
    failing.put(gone, new NotFound("test", gone));
    failing.put(broken, new IllegalStateException("The dog has eaten it."));

    overdue().complete();

    assertThat(ids()).containsExactly(fine);
  }

  @Test
  void where_nothing_can_be_completed_now_the_rest_waits_for_the_next_look() {
    UUID first = running(NOON.minusSeconds(2));
    UUID second = running(NOON.minusSeconds(1));
    failing.put(first, new Unavailable("The dog sleeps on it."));
    assertThatThrownBy(() -> overdue().complete()).isInstanceOf(Unavailable.class);
    assertThat(completed).isEmpty();

    failing.clear();
    overdue().complete();

    assertThat(ids()).containsExactly(first, second);
  }

  private UUID running(@Nullable Instant deadline) {
    UUID test = UUID.randomUUID();
    RunningTestsSql.one(database.owner(), test, deadline);
    return test;
  }

  private OverdueTests overdue() {
    TestGateway commands = this::take;
    Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    return new OverdueTests(
        new WorkerEnvironment(database.worker(), clock, new SimpleMeterRegistry()), commands);
  }

  private void take(Command command) {
    CompleteTest complete = (CompleteTest) command;
    RuntimeException failure = failing.get(complete.test().value());
    if (failure != null) {
      throw failure;
    }
    completed.add(complete);
  }

  private List<UUID> ids() {
    return completed.stream().map(complete -> complete.test().value()).toList();
  }
}
