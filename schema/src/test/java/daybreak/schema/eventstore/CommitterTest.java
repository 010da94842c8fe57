package daybreak.schema.eventstore;

import static daybreak.schema.eventstore.TestEvents.event;
import static daybreak.schema.eventstore.TestEvents.events;
import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.command.Fingerprint;
import daybreak.schema.command.Idempotency;
import daybreak.schema.content.TopicEvent.TopicRetired;
import daybreak.schema.eventstore.SteppedDataSource.Step;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Patience;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What callers of one committer can rely on when nothing is lost: batches, refusals, bounds. */
@ExtendWith(TestDatabaseExtension.class)
class CommitterTest {

  private static final AppendBounds IMPATIENT =
      AppendBounds.STANDARD.withPatience(Duration.ofMillis(200));

  private final UUID aggregate = UUID.randomUUID();
  private final EventSerializer serializer = EventSerializer.ofEvents();
  private final TestDatabase db;
  private final SteppedDataSource connections;
  private final Committer committer;

  CommitterTest(TestDatabase db) {
    this.db = db;
    this.connections = new SteppedDataSource(db);
    this.committer = TestCommitter.on(new Database(connections));
  }

  @AfterEach
  void emptyTheLog() {
    connections.meet((_, _) -> {});
    committer.close();
    TestLog.empty(db);
  }

  @Test
  void commits_what_waits_together() throws Exception {
    List<Step> commits = new ArrayList<>();
    List<Outcome> outcomes =
        appendTogether(
            IntStream.range(0, 50).mapToObj(_ -> of(event(UUID.randomUUID(), 0))).toList(),
            commits);

    assertThat(outcomes).allMatch(Outcome.Committed.class::isInstance).doesNotHaveDuplicates();
    assertThat(commits).as("the one before them, and theirs").hasSize(2);
    assertThat(TestLog.of(db)).hasSize(51);
  }

  @Test
  void commits_a_hundred_together_that_rest_on_the_same() throws Exception {
    Set<Premise> premises = Set.of(Unchanged.now(db.web(), Set.of(TopicRetired.class)));
    List<Step> commits = new ArrayList<>();
    List<Append> hundred =
        Stream.generate(() -> event(UUID.randomUUID(), 0))
            .limit(100)
            .map(event -> EventRow.of(event, event.getTimestamp(), serializer))
            .map(row -> new Append(List.of(row), null, premises))
            .toList();

    assertThat(appendTogether(hundred, commits)).allMatch(Outcome.Committed.class::isInstance);
    assertThat(commits).as("the one before them, and theirs").hasSize(2);
  }

  @Test
  void refuses_alone_what_conflicts_with_the_log() throws Exception {
    committer.append(of(event(aggregate, 0)));

    List<Outcome> outcomes =
        appendTogether(
            List.of(
                of(event(UUID.randomUUID(), 0)),
                of(event(aggregate, 0)),
                of(event(UUID.randomUUID(), 0))));

    assertThat(outcomes)
        .containsExactly(
            new Outcome.Committed(3), new Outcome.SequenceTaken(), new Outcome.Committed(4));
  }

  @Test
  void lets_the_first_win_of_two_that_conflict_with_each_other() throws Exception {
    List<Outcome> outcomes =
        appendTogether(
            List.of(
                of(event(aggregate, 0)), of(event(aggregate, 0)), of(event(UUID.randomUUID(), 0))));

    assertThat(outcomes)
        .containsExactly(
            new Outcome.Committed(2), new Outcome.SequenceTaken(), new Outcome.Committed(3));
  }

  @Test
  void commits_two_commands_of_one_aggregate_that_follow_each_other() throws Exception {
    List<Outcome> outcomes =
        appendTogether(List.of(of(event(aggregate, 0)), of(event(aggregate, 1))));

    assertThat(outcomes).containsExactly(new Outcome.Committed(2), new Outcome.Committed(3));
  }

  @Test
  void rejects_alone_what_the_database_cannot_store() throws Exception {
    List<Append> appends =
        new ArrayList<>(
            IntStream.range(0, 8).mapToObj(_ -> of(event(UUID.randomUUID(), 0))).toList());
    appends.set(5, of(event(aggregate, 0, "a\u0000b")));

    List<Outcome> outcomes = appendTogether(appends);

    assertThat(outcomes.get(5)).isInstanceOf(Outcome.Rejected.class);
    assertThat(outcomes).filteredOn(Outcome.Committed.class::isInstance).hasSize(7);
    assertThat(TestLog.of(db)).extracting(TestLog.Entry::aggregate).doesNotContain(aggregate);
  }

  @Test
  void commits_a_command_that_is_bigger_than_a_batch() {
    int many = AppendBounds.STANDARD.commit().number() + 1;

    assertThat(committer.append(append(events(aggregate, 0, many), null)))
        .isEqualTo(new Outcome.Committed(many));
  }

  @Test
  void stores_a_result_that_has_no_event_at_the_head_of_the_log() {
    committer.append(append(events(aggregate, 0, 3), null));
    Idempotency key = new Idempotency(UUID.randomUUID(), "again", Fingerprint.of("payload"));

    assertThat(committer.append(append(List.of(), result(key))))
        .isEqualTo(new Outcome.Committed(3));
    assertThat(committer.append(append(List.of(), result(key)))).isEqualTo(new Outcome.KeyTaken());
  }

  @Test
  void blames_the_key_before_the_sequence_number() {
    Idempotency key = new Idempotency(UUID.randomUUID(), "again", Fingerprint.of("payload"));
    committer.append(append(events(aggregate, 0, 1), result(key)));

    assertThat(committer.append(append(events(aggregate, 0, 1), result(key))))
        .isEqualTo(new Outcome.KeyTaken());
  }

  @Test
  void commits_what_waits_before_it_closes_and_takes_no_more() throws Exception {
    CompletableFuture<Void> gate = hold();
    Future<Outcome> waiting = Callers.call(() -> committer.append(of(event(aggregate, 0))));
    Callers.waitUntil(() -> committer.waiting() == 1);
    Future<Boolean> closing =
        Callers.call(() -> {
          committer.close();
          return true;
        });
    Callers.waitUntil(committer::isClosing);
    gate.complete(null);

    assertThat(Callers.all(List.of(waiting))).containsExactly(new Outcome.Committed(2));
    assertThat(Callers.all(List.of(closing))).containsExactly(true);
    assertThat(committer.append(of(event(aggregate, 1)))).isInstanceOf(Outcome.NotTried.class);
  }

  @Test
  void gives_up_without_a_trace_when_there_is_no_connection_for_too_long() {
    connections.refuse();

    try (Committer lost = TestCommitter.on(new Database(connections), IMPATIENT)) {
      assertThat(lost.append(of(event(aggregate, 0)))).isInstanceOf(Outcome.NotTried.class);
    }
    assertThat(TestLog.of(db)).isEmpty();
  }

  @Test
  void never_commits_what_its_caller_has_given_up() {
    connections.refuse();
    try (Committer lost = TestCommitter.on(new Database(connections), IMPATIENT)) {
      assertThat(lost.append(of(event(aggregate, 0)))).isInstanceOf(Outcome.NotTried.class);
      connections.accept();

      Callers.waitUntil(() -> isCommitted(lost.append(of(event(UUID.randomUUID(), 0)))));
    }
    assertThat(TestLog.of(db)).extracting(TestLog.Entry::aggregate).doesNotContain(aggregate);
  }

  @Test
  void knows_that_nothing_has_changed_where_others_hold_the_lock_for_too_long() throws Exception {
    CompletableFuture<Void> gate = holdAt(Step.AFTER_LOCK);

    try (Committer other = TestCommitter.on(db.system(), IMPATIENT)) {
      assertThat(other.append(of(event(aggregate, 0)))).isInstanceOf(Outcome.NotTried.class);
      gate.complete(null);
      Callers.waitUntil(() -> isCommitted(other.append(of(event(UUID.randomUUID(), 0)))));
    }
    assertThat(TestLog.of(db)).extracting(TestLog.Entry::aggregate).doesNotContain(aggregate);
  }

  @Test
  void does_not_try_again_what_its_caller_was_told_may_have_been_committed() throws Exception {
    CompletableFuture<Void> gate = new CompletableFuture<>();
    connections.meetOnce(
        Step.BEFORE_COMMIT,
        (_, connection) -> {
          gate.join();
          throw connections.cutOff(connection);
        });

    try (Committer lost = TestCommitter.on(new Database(connections), IMPATIENT)) {
      assertThat(lost.append(of(event(aggregate, 0)))).isInstanceOf(Outcome.Unknown.class);
      gate.complete(null);
      Callers.waitUntil(() -> isCommitted(lost.append(of(event(UUID.randomUUID(), 0)))));
    }
    assertThat(TestLog.of(db)).extracting(TestLog.Entry::aggregate).doesNotContain(aggregate);
  }

  @Test
  void answers_within_what_its_caller_s_request_has_left() throws Exception {
    CompletableFuture<Void> gate = hold();
    try (Patience _ = Patience.begin()) {
      long start = System.nanoTime();

      assertThat(committer.append(of(event(aggregate, 0)))).isInstanceOf(Outcome.NotTried.class);

      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isLessThan(Patience.REQUEST.plusSeconds(5));
    }
    gate.complete(null);
  }

  @Test
  void owns_up_when_it_could_not_learn_what_became_of_a_commit() {
    connections.meetOnce(
        Step.AFTER_COMMIT,
        (_, _) -> {
          connections.refuse();
          throw new SteppedDataSource.CutOff();
        });

    try (Committer lost = TestCommitter.on(new Database(connections), IMPATIENT)) {
      assertThat(lost.append(of(event(aggregate, 0)))).isInstanceOf(Outcome.Unknown.class);
    }
    assertThat(TestLog.of(db)).hasSize(1);
  }

  @Test
  void goes_on_after_whatever_ends_a_commit_whose_callers_are_told_that_it_is_unknown() {
    MeterRegistry meters = new SimpleMeterRegistry();
    Clock broken = new BrokenOnce();
    var transaction = new AppendTransaction(db.system(), broken, AppendBounds.STANDARD.lock());
    try (Committer committer =
        new Committer(transaction, AppendBounds.STANDARD, WakeUps.inProcess(), meters)) {
      Counter restarts = meters.get("event.store.committer.restarts").counter();
      assertThat(restarts.count()).isZero();

      assertThat(committer.append(of(event(aggregate, 0)))).isInstanceOf(Outcome.Unknown.class);
      assertThat(committer.append(of(event(aggregate, 0)))).isEqualTo(new Outcome.Committed(1));

      assertThat(restarts.count()).isEqualTo(1);
    }
  }

  private List<Outcome> appendTogether(List<Append> appends) throws Exception {
    return appendTogether(appends, new ArrayList<>());
  }

  /** Keeps the committer busy until all wait, in their order; one event goes before them. */
  private List<Outcome> appendTogether(List<Append> appends, List<Step> commits) throws Exception {
    CompletableFuture<Void> gate = hold();
    List<Future<Outcome>> calls = new ArrayList<>();
    for (Append append : appends) {
      int before = calls.size();
      calls.add(Callers.call(() -> committer.append(append)));
      Callers.waitUntil(() -> committer.waiting() == before + 1);
    }
    connections.meet((step, _) -> {
      if (step == Step.AFTER_COMMIT) {
        commits.add(step);
      }
    });
    gate.complete(null);
    return Callers.all(calls);
  }

  private static boolean isCommitted(Outcome outcome) {
    return outcome instanceof Outcome.Committed;
  }

  /** Makes the committer wait for the gate in the middle of an append of its own. */
  private CompletableFuture<Void> hold() throws Exception {
    return holdAt(Step.BEFORE_LOCK);
  }

  private CompletableFuture<Void> holdAt(Step step) throws Exception {
    CompletableFuture<Void> reached = new CompletableFuture<>();
    CompletableFuture<Void> gate = new CompletableFuture<>();
    connections.meetOnce(
        step,
        (_, _) -> {
          reached.complete(null);
          gate.join();
        });
    var _ = Callers.call(() -> committer.append(of(event(UUID.randomUUID(), 0))));
    Callers.waitFor(reached);
    return gate;
  }

  private Append of(EventMessage<?> event) {
    return append(List.of(event), null);
  }

  private Append append(List<? extends EventMessage<?>> events, @Nullable ResultRow result) {
    return new Append(
        events.stream().map(event -> EventRow.of(event, event.getTimestamp(), serializer)).toList(),
        result);
  }

  private static ResultRow result(Idempotency key) {
    return ResultRow.of(key, new ResultText(201, "{\"id\":1}"));
  }

  /** A clock that can't be read the first time. */
  private static final class BrokenOnce extends Clock {

    private final Clock sound = Clock.systemUTC();
    private boolean broken = true;

    @Override
    public Instant instant() {
      if (broken) {
        broken = false;
        throw new NoClassDefFoundError("of a clock");
      }
      return sound.instant();
    }

    @Override
    public ZoneId getZone() {
      return sound.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return sound.withZone(zone);
    }
  }
}
