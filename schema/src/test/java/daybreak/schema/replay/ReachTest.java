package daybreak.schema.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** How far two projections are behind two others, of which one may stand. */
class ReachTest {

  private static final Reach AT = reach(50, 300);

  @Test
  void the_log_is_read_on_from_what_lacks_something() {
    assertThat(AT.behind(reach(60, 300))).isEqualTo(50);
    assertThat(AT.behind(reach(50, 400))).isEqualTo(300);
    assertThat(AT.behind(reach(60, 400))).isEqualTo(50);
  }

  @Test
  void where_nothing_lacks_there_is_nothing_to_read() {
    assertThat(AT.behind(reach(50, 300))).isEqualTo(300);
    assertThat(AT.behind(reach(10, 200))).isEqualTo(200);
  }

  @Test
  void it_is_far_by_what_one_projection_lacks_and_not_by_what_another_has() {
    assertThat(AT.isFarFrom(reach(50, 300), 0)).isFalse();
    assertThat(AT.isFarFrom(reach(50, 310), 10)).isFalse();
    assertThat(AT.isFarFrom(reach(50, 311), 10)).isTrue();
    assertThat(AT.isFarFrom(reach(61, 300), 10)).isTrue();
  }

  private static Reach reach(long content, long learner) {
    return new Reach(Map.of("content", content, "learner", learner));
  }
}
