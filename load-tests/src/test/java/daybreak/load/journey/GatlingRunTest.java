package daybreak.load.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gatling, in its own process, goes through the journeys that it is told of. */
final class GatlingRunTest {

  /** Long enough for a process that has just started on a machine that does other work as well. */
  private static final Pace PACE = new Pace(1_200, 1, 25, 10);

  private static final Tokens TOKENS =
      new Tokens("admin", "large", "small", List.of("learner-1", "learner-2"));
  private static final String MADE = Morning.PLAN + " 202";

  @Test
  void each_journey_is_begun_by_learners_and_its_times_are_brought_back(@TempDir Path directory)
      throws Exception {
    Exchange exchange = new Exchange(directory.resolve("run"));
    try (MadeUpProduct product = new MadeUpProduct()) {
      exchange.write(new Script(product.port(), PACE, TOKENS, List.of("subject-1")));
      Results results = ran(exchange);

      assertThat(results.whole())
          .extracting(Row::name)
          .contains(
              Morning.PLAN,
              Morning.QUEUE,
              TestTaking.QUIZ,
              Reviewing.PAST_TESTS,
              Reading.LESSONS,
              SideBySide.BARE,
              SideBySide.PAGE_50);
      assertThat(results.otherwise())
          .allSatisfy(row -> assertThat(row.name() + " " + row.status()).isEqualTo(MADE));
      assertThat(product.tokens())
          .containsExactlyInAnyOrder(
              "Bearer learner-1",
              "Bearer learner-2",
              "Bearer small",
              "Bearer large",
              "Bearer admin");
      assertThat(product.asked())
          .contains(
              "POST /api/content/import",
              "POST /api/flashcards/card-1/reviews",
              "POST /api/tests/test-1/answers",
              "GET /api/past-tests?page=50",
              "GET /api/past-tests/thing-1/questions",
              "GET /api/lessons?subjectId=subject-1");
    }
  }

  private static Results ran(Exchange exchange) throws Exception {
    try (GatlingRun gatling = GatlingRun.begun(exchange)) {
      assertThat(gatling.cpu()).isGreaterThan(Duration.ZERO);
      return new Results(gatling.rows());
    }
  }
}
