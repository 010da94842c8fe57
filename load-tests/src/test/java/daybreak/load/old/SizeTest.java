package daybreak.load.old;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The real size is the one that the account of what went wrong gives. */
final class SizeTest {

  @Test
  void is_that_of_the_account() {
    assertThat(Size.REAL.questions()).isEqualTo(113_900);
    assertThat(Size.REAL.questionTags()).isEqualTo(119_000);
    assertThat(Size.REAL.flashcards()).isEqualTo(77_231);
    assertThat(Size.REAL.assets()).isEqualTo(1_180_000);
  }
}
