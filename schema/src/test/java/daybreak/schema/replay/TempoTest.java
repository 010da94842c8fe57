package daybreak.schema.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a replay's rate and end, by a clock that only the work moves. */
class TempoTest {

  private static final long HEAD = 2_000_000;
  private static final double SECONDS_FOR_ALL = 60;

  /** Of 20 s for all. */
  private static final double SECONDS_PER_BYTE = 1e-7;

  private static final Percentage FIFTH = Percentage.withPercentage(20);

  private final Random random = new Random(92);
  private long now = random.nextLong();

  @Test
  void nothing_is_told_of_an_end_before_anything_has_been_played() {
    Tempo tempo = new Tempo(7, SECONDS_PER_BYTE, () -> now);
    now += 1_000_000_000;

    assertThat(tempo.at(7, HEAD, 0)).isEqualTo(new Progress(HEAD, 0.0, null));
  }

  @Test
  void the_rate_is_that_of_the_last_half_minute() {
    Tempo tempo = new Tempo(0, SECONDS_PER_BYTE, () -> now);
    for (int second = 1; second <= 100; second++) {
      now += 1_000_000_000;
      Progress _ = tempo.at(second * 1_000L, HEAD, 0);
    }
    Progress last = tempo.at(100_000, HEAD, 0);
    for (int second = 1; second <= 31; second++) {
      now += 1_000_000_000;
      last = tempo.at(100_000 + second * 10L, HEAD, 0);
    }

    assertThat(last.rate()).isEqualTo(10);
    assertThat(last.eta()).isEqualTo((HEAD - 100_310) / 10.0);
  }

  @Test
  void with_even_work_the_end_is_right_from_the_first_portion_on() {
    assertThat(played(_ -> 1, 0)).allSatisfy(Told::isRight);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void with_portions_of_half_to_one_and_a_half_the_time_it_is_within_a_fifth(long seed) {
    random.setSeed(seed);

    assertThat(played(_ -> 0.5 + random.nextDouble(), 0)).allSatisfy(Told::isRightWithinAFifth);
  }

  /** As of tables that grow. */
  @Test
  void where_portions_come_to_take_a_quarter_longer_it_is_within_a_fifth() {
    assertThat(played(done -> 1 + done / 4, 0)).allSatisfy(Told::isRightWithinAFifth);
  }

  /** As of a rebuild, whose head moves on. */
  @Test
  void where_a_tenth_as_much_happens_meanwhile_it_is_within_a_fifth() {
    assertThat(played(_ -> 1, 0.1)).allSatisfy(Told::isRightWithinAFifth);
  }

  /** Rests are part of the time that it takes. */
  @Test
  void with_as_much_rest_as_work_it_is_right() {
    assertThat(played(_ -> 2, 0)).allSatisfy(Told::isRight);
  }

  /**
   * Plays all in portions of some thousand events, and answers what was told between a tenth and
   * the last twentieth, of which a single portion is too much.
   *
   * @param effort how long an event takes when so much of all is done, to the average
   * @param growth how many events happen while one is played
   */
  private List<Told> played(DoubleUnaryOperator effort, double growth) {
    List<Progress> progresses = new ArrayList<>();
    List<Long> moments = new ArrayList<>();
    List<Double> done = new ArrayList<>();
    Tempo tempo = new Tempo(0, SECONDS_PER_BYTE, () -> now);
    long position = 0;
    double head = HEAD;
    while (position < (long) head) {
      long portion = Math.min((long) head - position, 5_000 + random.nextInt(10_000));
      double share = (double) position / HEAD;
      now += (long) (portion * effort.applyAsDouble(share) * SECONDS_FOR_ALL * 1e9 / HEAD);
      position += portion;
      head += portion * growth;
      progresses.add(tempo.at(position, (long) head, 100 * position));
      moments.add(now);
      done.add(position / head);
    }
    long end = position;
    return IntStream.range(0, progresses.size())
        .filter(i -> done.get(i) >= 0.1 && done.get(i) <= 0.95)
        .mapToObj(i -> new Told(progresses.get(i), (now - moments.get(i)) / 1e9 + indexing(end)))
        .toList();
  }

  /** How long the indexes take of tables that have 100 bytes for each event. */
  private static double indexing(long events) {
    return SECONDS_PER_BYTE * 100 * events;
  }

  /**
   * What was told.
   *
   * @param left how many seconds it took from then on
   */
  private record Told(Progress progress, double left) {

    void isRight() {
      assertThat(eta()).isCloseTo(left, Percentage.withPercentage(0.1));
    }

    void isRightWithinAFifth() {
      assertThat(eta()).isCloseTo(left, FIFTH);
    }

    private double eta() {
      return Objects.requireNonNull(progress.eta());
    }
  }
}
