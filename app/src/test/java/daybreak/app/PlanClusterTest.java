package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.AppProcess;
import daybreak.app.testing.Client;
import daybreak.app.testing.RunningApp;
import daybreak.schema.sql.DatabaseRole;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Plans where there are many processes of a kind. */
class PlanClusterTest {

  private static final String TODAY = "/api/daily-plan/today";

  /** Every plan that is being made waits for the table that the test has locked. */
  private static final String IN_HAND =
      """
      select count(*) from pg_locks
       where relation = 'learner.card_study'::regclass and not granted
      """;

  private static final String MADE =
      """
      select count(*) || ' of ' || count(distinct aggregate_id) from event_store.event
       where event_type = 'plan.plan-made'
      """;

  private static final String PLANS =
      """
      select count(*) || ', ' || count(*) filter (where awaited) || ' awaited'
        from learner.daily_plan where content is not null
      """;

  @Test
  void thirty_first_requests_at_once_on_three_replicas_make_one_plan() throws SQLException {
    try (RunningApp first = start("web");
        RunningApp second = first.second(settings("web"));
        RunningApp third = first.second(settings("web"));
        RunningApp _ = first.second(settings("worker"))) {
      String learner = UUID.randomUUID().toString();
      List<Client> replicas =
          Stream.of(first, second, third).map(app -> app.client().as("learner", learner)).toList();
      settle(replicas.getFirst());

      assertThat(together(30, n -> replicas.get(n % 3).get(TODAY).status()))
          .allMatch(status -> status == 202 || status == 200);

      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> replicas.get(2).get(TODAY).status() == 200);
      assertThat(replicas).allMatch(replica -> replica.get(TODAY).status() == 200);
      assertThat(
              one(
                  first,
                  """
                  select string_agg(event_type, ', ' order by position) from event_store.event
                   where aggregate_type = 'daily-plan'
                  """))
          .isEqualTo("plan.plan-requested, plan.plan-made");
      assertThat(one(first, "select count(*) from learner.daily_plan")).isEqualTo("1");
    }
  }

  @Test
  void three_workers_share_eight_lanes_and_one_that_is_killed_leaves_its_own_to_the_others()
      throws Exception {
    try (RunningApp web = start("web");
        AppProcess first = worker(web);
        AppProcess second = worker(web);
        AppProcess third = worker(web)) {
      var _ = first.client();
      var _ = second.client();
      var _ = third.client();
      try (Connection owner = web.database().connect(DatabaseRole.MIGRATOR);
          Statement lock = owner.createStatement()) {
        owner.setAutoCommit(false);
        lock.execute("lock table learner.card_study in access exclusive mode");
        List<Client> learners = learners(web, 20);
        assertThat(learners).allMatch(learner -> learner.get(TODAY).status() == 202);

        await().atMost(Duration.ofSeconds(20)).until(() -> one(web, IN_HAND).equals("8"));
        for (int looks = 0; looks < 100; looks++) {
          assertThat(Integer.parseInt(one(web, IN_HAND))).isLessThanOrEqualTo(8);
        }
        second.kill();
        assertThat(one(web, MADE)).isEqualTo("0 of 0");
      }

      await().atMost(Duration.ofSeconds(60)).until(() -> one(web, MADE).equals("40 of 40"));
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> one(web, "select count(*) from plan.generation").equals("0"));
      await().atMost(Duration.ofSeconds(20)).until(() -> one(web, PLANS).equals("40, 20 awaited"));
    }
  }

  private static List<Client> learners(RunningApp web, int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> {
          Client learner = web.client().as("learner", UUID.randomUUID().toString());
          settle(learner);
          return learner;
        })
        .toList();
  }

  private static void settle(Client learner) {
    String settings = "{\"timeZone\": \"Asia/Tokyo\", \"minutesPerDay\": 30, \"subjects\": []}";
    var settled = learner.put("/api/learner", settings);
    assertThat(settled.status()).as(settled.body()).isEqualTo(200);
    await()
        .until(() ->
            learner
                    .get(
                        "/api/learner",
                        "Daybreak-Min-Position",
                        settled.header("Daybreak-Position"))
                    .status()
                == 200);
  }

  private static List<Integer> together(int count, IntFunction<Integer> ask) {
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<Integer>> answers =
          IntStream.range(0, count)
              .mapToObj(n -> CompletableFuture.supplyAsync(() -> ask.apply(n), callers))
              .toList();
      return answers.stream().map(CompletableFuture::join).toList();
    }
  }

  private static RunningApp start(String tier) {
    return RunningApp.start(settings(tier));
  }

  private static String[] settings(String tier) {
    return new String[] {
      "--spring.profiles.active=local",
      "--daybreak.sample-bank=false",
      "--daybreak.tier=" + tier,
      "--daybreak.preparation.enabled=false"
    };
  }

  /** A process of its own, to which every next midnight is near. */
  private static AppProcess worker(RunningApp web) throws IOException {
    return AppProcess.start(
        web.settings(
            "--spring.profiles.active=local",
            "--daybreak.sample-bank=false",
            "--daybreak.tier=worker",
            "--daybreak.preparation.lead=PT24H"));
  }

  private static String one(RunningApp app, String sql) throws SQLException {
    try (Connection analyst = app.database().connect(DatabaseRole.ANALYST);
        Statement statement = analyst.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return String.valueOf(rows.getString(1));
    }
  }
}
