package daybreak.load.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The machine's ticks are those of all its processors together. */
final class UsageTest {

  @Test
  void guests_are_in_the_others_already() {
    String machine =
        """
        cpu  10 20 30 40 50 60 70 80 90 100
        cpu0 1 2 3 4 5 6 7 8 9 10
        intr 5
        """;

    assertThat(Usage.ticks(machine)).containsExactly(10L, 20L, 30L, 40L, 50L, 60L, 70L, 80L);
  }
}
