package daybreak.load.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Requests go where processes are ready. */
final class RoutesTest {

  private final Routes routes = new Routes(List.of(1, 2, 3));
  private final Random random = new Random(1);

  @Test
  void a_process_that_is_not_ready_is_sent_nothing() {
    routes.mark(2, false);

    assertThat(many()).containsOnly(1, 3);
    assertThat(routes.leadTo(2)).isFalse();
  }

  @Test
  void where_none_is_ready_all_are_tried() {
    List.of(1, 2, 3).forEach(port -> routes.mark(port, false));

    assertThat(many()).containsOnly(1, 2, 3);
  }

  @Test
  void a_process_that_is_ready_again_is_sent_requests_again() {
    routes.mark(2, false);
    routes.mark(2, true);

    assertThat(many()).containsOnly(1, 2, 3);
  }

  @Test
  void what_failed_goes_to_another_process() {
    assertThat(Stream.generate(() -> routes.other(1, random)).limit(100)).containsOnly(2, 3);
  }

  @Test
  void what_failed_goes_to_the_same_process_if_there_is_no_other() {
    routes.mark(2, false);
    routes.mark(3, false);

    assertThat(routes.other(1, random)).isEqualTo(1);
  }

  private List<Integer> many() {
    return IntStream.range(0, 100).mapToObj(_ -> routes.any(random)).toList();
  }
}
