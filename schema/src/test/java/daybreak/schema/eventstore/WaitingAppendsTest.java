package daybreak.schema.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.eventstore.AppendBounds.Room;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who goes with whom into a commit, and who before whom. */
class WaitingAppendsTest {

  private static final int ROWS = 10;
  private static final int COMMIT = 1_000;
  private static final int WAITING = 5_000;

  private final WaitingAppends waiting =
      new WaitingAppends(
          new AppendBounds(
              new Room(ROWS, COMMIT),
              WAITING,
              new Room(20, WAITING),
              Duration.ZERO,
              Duration.ZERO));

  @Test
  void a_commit_has_no_more_bytes_than_fit() throws Exception {
    List<Append> three = IntStream.range(0, 3).mapToObj(_ -> offered(400)).toList();

    assertThat(waiting.next()).isEqualTo(three.subList(0, 2));
    assertThat(waiting.next()).isEqualTo(three.subList(2, 3));
  }

  @Test
  void a_big_one_goes_alone() throws Exception {
    Append big = offered(COMMIT);

    assertThat(waiting.next()).containsExactly(big);
  }

  @Test
  void a_small_one_waits_for_one_big_one_at_most() throws Exception {
    Append first = offered(COMMIT);
    Append second = offered(COMMIT);
    Append third = offered(COMMIT);
    Append small = offered(100);

    assertThat(waiting.next()).containsExactly(small);
    assertThat(waiting.next()).containsExactly(first);
    Append later = offered(100);
    assertThat(waiting.next()).containsExactly(later);
    assertThat(waiting.next()).containsExactly(second);
    assertThat(waiting.next()).containsExactly(third);
    assertThat(waiting.isEmpty()).isTrue();
  }

  @Test
  void a_big_one_gets_its_turn_however_many_small_ones_come() throws Exception {
    Append small = offered(100);
    Append big = offered(COMMIT);
    assertThat(waiting.next()).containsExactly(small);
    Append later = offered(100);

    assertThat(waiting.next()).containsExactly(big);
    assertThat(waiting.next()).containsExactly(later);
  }

  @Test
  void what_touches_the_same_as_one_that_waits_does_not_overtake_it() throws Exception {
    UUID aggregate = UUID.randomUUID();
    Append big = offered(aggregate, COMMIT);
    Append small = offered(aggregate, 100);
    Append other = offered(100);

    assertThat(waiting.next()).containsExactly(other);
    assertThat(waiting.next()).containsExactly(big);
    assertThat(waiting.next()).containsExactly(small);
  }

  @Test
  void no_more_bytes_wait_than_there_is_room_for_and_a_place_is_free_again_when_one_goes()
      throws Exception {
    IntStream.range(0, 5).forEach(_ -> offered(WAITING / 5));

    assertThat(waiting.offer(append(UUID.randomUUID(), 1))).isFalse();
    assertThat(waiting.next()).hasSize(1);
    assertThat(waiting.offer(append(UUID.randomUUID(), 1))).isTrue();
  }

  @Test
  void no_more_wait_than_there_are_places() {
    IntStream.range(0, 20).forEach(_ -> offered(10));

    assertThat(waiting.offer(append(UUID.randomUUID(), 10))).isFalse();
    assertThat(waiting.size()).isEqualTo(20);
  }

  @Test
  void those_who_are_expected_are_waited_for_until_all_are_there() throws Exception {
    Append first = offered(10);
    FutureTask<List<Append>> committer = new FutureTask<>(() -> nextOf(3, Callers.BOUND));
    Thread thread = Thread.ofPlatform().start(committer);
    Callers.waitUntil(() -> thread.getState() == Thread.State.TIMED_WAITING);
    Append second = offered(10);
    Append third = offered(10);

    assertThat(committer.get(Callers.BOUND.toSeconds() / 2, TimeUnit.SECONDS))
        .containsExactly(first, second, third);
  }

  @Test
  void those_who_do_not_come_are_waited_for_in_vain_and_not_for_long() throws Exception {
    Append only = offered(10);

    assertThat(waiting.gatherInVain(of(2, Duration.ofMillis(5)))).isTrue();
    assertThat(waiting.next()).containsExactly(only);
  }

  @Test
  void nobody_is_waited_for_where_all_are_there() {
    Append _ = offered(10);
    Append _ = offered(10);

    assertThat(waiting.gatherInVain(of(2, Callers.BOUND))).isFalse();
    assertThat(waiting.gatherInVain(of(1, Callers.BOUND))).isFalse();
  }

  @Test
  void nobody_is_waited_for_where_a_commit_is_full_already() {
    IntStream.range(0, ROWS).forEach(_ -> offered(10));

    assertThat(waiting.gatherInVain(of(ROWS + 1, Callers.BOUND))).isFalse();
  }

  @Test
  void nor_where_it_is_full_by_its_bytes() {
    Append _ = offered(COMMIT / 2);
    Append _ = offered(COMMIT / 2);

    assertThat(waiting.gatherInVain(of(3, Callers.BOUND))).isFalse();
  }

  @Test
  void those_who_are_expected_are_waited_for_no_longer_than_until_a_commit_is_full()
      throws Exception {
    FutureTask<List<Append>> committer = new FutureTask<>(() -> nextOf(20, Callers.BOUND));
    Thread thread = Thread.ofPlatform().start(committer);
    Callers.waitUntil(() -> thread.getState() == Thread.State.TIMED_WAITING);
    IntStream.range(0, ROWS).forEach(_ -> offered(10));

    assertThat(committer.get(Callers.BOUND.toSeconds() / 2, TimeUnit.SECONDS)).hasSize(ROWS);
  }

  @ParameterizedTest
  @CsvSource({"1, true", "2, false", "3, false"})
  void those_who_are_expected_are_waited_for_in_vain_where_less_than_half_come(
      int came, boolean inVain) throws Exception {
    Append _ = offered(10);
    FutureTask<Boolean> committer =
        new FutureTask<>(() -> waiting.gatherInVain(of(5, Duration.ofSeconds(2))));
    Thread thread = Thread.ofPlatform().start(committer);
    Callers.waitUntil(() -> thread.getState() == Thread.State.TIMED_WAITING);
    IntStream.range(0, came).forEach(_ -> offered(10));

    assertThat(committer.get(Callers.BOUND.toSeconds(), TimeUnit.SECONDS)).isEqualTo(inVain);
  }

  private List<Append> nextOf(int number, Duration atMost) throws InterruptedException {
    assertThat(waiting.gatherInVain(of(number, atMost))).isFalse();
    return waiting.next();
  }

  private static Gathering of(int number, Duration atMost) {
    return new Gathering(number, System.nanoTime() + atMost.toNanos());
  }

  private Append offered(int bytes) {
    return offered(UUID.randomUUID(), bytes);
  }

  private Append offered(UUID aggregate, int bytes) {
    Append append = append(aggregate, bytes);
    assertThat(waiting.offer(append)).isTrue();
    return append;
  }

  private static Append append(UUID aggregate, int bytes) {
    var event =
        new EventRow(
            aggregate.toString(), 0, "test", "", "test", 1, 0, new byte[bytes], new byte[0]);
    return new Append(List.of(event), null);
  }
}
