package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.AppProcess;
import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application is killed while it prepares plans, and started again on the same directory. */
class PlansSurviveTest {

  private static final List<String> ZONES =
      List.of("Asia/Tokyo", "Asia/Kathmandu", "America/Lima", "Pacific/Chatham");

  @TempDir private Path directory;

  @Test
  void every_plan_is_prepared_however_often_the_application_is_killed() throws Exception {
    List<UUID> learners = IntStream.range(0, 80).mapToObj(_ -> UUID.randomUUID()).toList();
    for (int life = 0; life < 2; life++) {
      try (AppProcess app = start()) {
        Client client = app.client();
        for (UUID learner : learners.subList(life * 40, life * 40 + 40)) {
          register(client.as("learner", learner.toString()), zone(learners.indexOf(learner)));
        }
        app.kill();
      }
    }

    try (AppProcess app = start()) {
      Client client = app.client();
      for (UUID learner : learners) {
        Client caller = client.as("learner", learner.toString());
        String tomorrow = tomorrow(zone(learners.indexOf(learner)));
        Reply plan =
            await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> caller.get(tomorrow), reply -> reply.status() != 404);
        assertThat(plan.status()).isEqualTo(200);
        assertThat(plan.json().get("state").asString()).isEqualTo("empty");
      }
    }
  }

  /** To which every next midnight is near. */
  private AppProcess start() throws IOException {
    return AppProcess.start(
        "--daybreak.postgres.data-dir=" + directory,
        "--daybreak.sample-bank=false",
        "--daybreak.preparation.lead=PT25H");
  }

  private static String zone(int learner) {
    return ZONES.get(learner % ZONES.size());
  }

  private static String tomorrow(String zone) {
    return "/api/daily-plan/"
        + LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneId.of(zone)).plusDays(1);
  }

  private static void register(Client learner, String zone) {
    String settings = "{\"timeZone\": \"%s\", \"minutesPerDay\": 30, \"subjects\": []}";
    Reply registered = learner.put("/api/learner", settings.formatted(zone));
    assertThat(registered.status()).as(registered.body()).isEqualTo(200);
  }
}
