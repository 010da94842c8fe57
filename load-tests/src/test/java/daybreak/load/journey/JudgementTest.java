package daybreak.load.journey;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.load.platform.Figure;
import daybreak.load.platform.Verdicts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A load is judged by what its requests were answered and by how they stand beside a bare read. */
final class JudgementTest {

  private static final Load JUDGED = new Load("10x", 600, false, true);
  private static final Load TOLD = new Load("1x", 60, false, false);

  @Test
  void a_read_that_takes_more_than_twice_as_long_misses_its_goal() {
    assertThat(missed(JUDGED, alike(Morning.PLAN, 200, 21)))
        .containsExactly("plan of today: the same, worst minute");
    assertThat(missed(JUDGED, alike(Morning.PLAN, 200, 20))).isEmpty();
  }

  @Test
  void a_quiz_may_take_six_times_as_long() {
    assertThat(missed(JUDGED, alike(TestTaking.QUIZ, 200, 61)))
        .containsExactly("draw a quiz: the same, worst minute");
    assertThat(missed(JUDGED, alike(TestTaking.QUIZ, 200, 60))).isEmpty();
  }

  @Test
  void word_that_a_plan_is_made_is_to_come_as_fast_as_the_plan() {
    assertThat(missed(JUDGED, alike(Morning.PLAN, 202, 21)))
        .containsExactly("plan of today, answered 202: the same, worst minute");
  }

  @Test
  void pages_far_back_and_learners_with_much_behind_them_cost_the_same() {
    assertThat(
            missed(JUDGED, alike(SideBySide.PAGE_50, 200, 13), alike(SideBySide.PAGE_1, 200, 10)))
        .containsExactly(SideBySide.PAGE_50 + " / " + SideBySide.PAGE_1 + ": p99");
    assertThat(missed(JUDGED, alike(SideBySide.PAGE_1, 200, 13), alike(SideBySide.FEW, 200, 10)))
        .containsExactly(SideBySide.PAGE_1 + " / " + SideBySide.FEW + ": p99");
  }

  @Test
  void whatever_is_refused_fails_or_is_not_answered_misses_a_goal_under_any_load() {
    for (Load load : List.of(JUDGED, TOLD)) {
      assertThat(missed(load, alike("read", 503, 1))).containsExactly("answers of 5xx");
      assertThat(missed(load, alike("read", 429, 1))).containsExactly("answers of 4xx");
      assertThat(missed(load, alike("read", Asking.NONE, 1)))
          .containsExactly("requests not answered");
    }
  }

  @Test
  void the_times_of_a_calm_load_are_only_told() {
    assertThat(missed(TOLD, alike(Morning.PLAN, 200, 90))).isEmpty();
  }

  /** The same times in the whole and in its one minute. */
  private static List<Row> alike(String name, int status, double p99) {
    return List.of(
        ResultsTest.row(name, status, Row.WHOLE, 600, p99),
        ResultsTest.row(name, status, 1, 600, p99));
  }

  @SafeVarargs
  private static List<String> missed(Load load, List<Row>... rows) {
    List<Row> all =
        Stream.concat(Stream.of(rows), Stream.of(alike(SideBySide.BARE, 200, 10)))
            .flatMap(List::stream)
            .toList();
    Verdicts verdicts = new Verdicts();
    new Judgement(load, new Results(all), verdicts).tell();
    return verdicts.notMet().stream().map(Figure::what).toList();
  }
}
