package daybreak.schema.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FsrsTest {

  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

  @Test
  void gives_the_published_sequence_of_intervals() {
    List<Rating> ratings = new ArrayList<>(Collections.nCopies(6, Rating.GOOD));
    ratings.addAll(Collections.nCopies(2, Rating.AGAIN));
    ratings.addAll(Collections.nCopies(5, Rating.GOOD));

    List<Long> days = new ArrayList<>();
    Instant at = START;
    CardMemory memory = null;
    Instant last = at;
    for (Rating rating : ratings) {
      memory =
          memory == null
              ? Fsrs.DEFAULT.first(rating, at)
              : Fsrs.DEFAULT.next(memory, last, rating, at);
      days.add(Duration.between(at, memory.due()).toDays());
      last = at;
      at = memory.due();
    }

    assertThat(days).containsExactly(0L, 2L, 11L, 46L, 163L, 498L, 0L, 0L, 2L, 4L, 7L, 12L, 21L);
  }

  @Test
  void starts_with_the_steps_of_learning() {
    CardMemory again = Fsrs.DEFAULT.first(Rating.AGAIN, START);
    CardMemory hard = Fsrs.DEFAULT.first(Rating.HARD, START);
    CardMemory good = Fsrs.DEFAULT.first(Rating.GOOD, START);
    CardMemory easy = Fsrs.DEFAULT.first(Rating.EASY, START);

    assertThat(again.due()).isEqualTo(START.plusSeconds(60));
    assertThat(hard.due()).isEqualTo(START.plusSeconds(330));
    assertThat(good.due()).isEqualTo(START.plusSeconds(600));
    assertThat(good.step()).isEqualTo(1);
    assertThat(easy.state()).isEqualTo(MemoryState.REVIEW);
    assertThat(easy.due()).isEqualTo(START.plus(Duration.ofDays(8)));
  }

  @Test
  void a_forgotten_card_is_learned_again_and_less_stable() {
    CardMemory easy = Fsrs.DEFAULT.first(Rating.EASY, START);

    CardMemory forgotten = Fsrs.DEFAULT.next(easy, START, Rating.AGAIN, easy.due());

    assertThat(forgotten.state()).isEqualTo(MemoryState.RELEARNING);
    assertThat(forgotten.due()).isEqualTo(easy.due().plusSeconds(600));
    assertThat(forgotten.stability()).isLessThan(easy.stability());
    assertThat(forgotten.difficulty()).isGreaterThan(easy.difficulty());
  }

  @Test
  void whatever_happens_stays_within_its_bounds() {
    Random random = new Random(7);
    for (int card = 0; card < 200; card++) {
      Instant at = START;
      CardMemory memory = Fsrs.DEFAULT.first(rating(random), at);
      for (int review = 0; review < 60; review++) {
        Instant next = at.plusSeconds(random.nextInt(40_000_000));
        memory = Fsrs.DEFAULT.next(memory, at, rating(random), next);
        at = next;
        assertThat(memory.stability()).isBetween(0.001, 36_500.0);
        assertThat(memory.difficulty()).isBetween(1.0, 10.0);
        assertThat(memory.due()).isAfter(at).isBefore(at.plus(Duration.ofDays(36_501)));
        assertThat(memory.step() == null).isEqualTo(memory.state() == MemoryState.REVIEW);
      }
    }
  }

  private static Rating rating(Random random) {
    return Rating.values()[random.nextInt(4)];
  }
}
