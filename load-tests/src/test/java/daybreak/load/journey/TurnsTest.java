package daybreak.load.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sessions are begun by one learner after the other. */
final class TurnsTest {

  private static final List<String> LEARNERS =
      IntStream.range(0, 100).mapToObj(Integer::toString).toList();

  @Test
  void nobody_begins_a_second_one_before_all_have_begun_one() {
    Turns turns = new Turns(LEARNERS);

    List<String> first = Stream.generate(turns::next).limit(100).toList();
    assertThat(first).containsExactlyInAnyOrderElementsOf(LEARNERS).isNotEqualTo(LEARNERS);
    assertThat(Stream.generate(turns::next).limit(100)).containsExactlyElementsOf(first);
  }

  @Test
  void the_order_is_the_same_in_every_run() {
    assertThat(Stream.generate(new Turns(LEARNERS)::next).limit(100))
        .containsExactlyElementsOf(Stream.generate(new Turns(LEARNERS)::next).limit(100).toList());
  }
}
