package daybreak.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each principal has a rate of its own. */
final class RatesTest {

  private static final int BURST = 5;

  @Test
  void who_asks_too_often_is_told_when_to_come_back_and_nobody_else_is() {
    try (RunningApp app =
        RunningApp.start(
            "--spring.profiles.active=local",
            "--daybreak.sample-bank=false",
            "--daybreak.rate.per-second=1",
            "--daybreak.rate.burst=" + BURST)) {
      Client hasty = app.client().as("learner", UUID.randomUUID().toString());
      List<Reply> replies =
          Stream.generate(() -> hasty.get("/api/subjects")).limit(4 * BURST).toList();
      assertThat(replies.subList(0, BURST)).allMatch(reply -> reply.status() == 200);
      Reply refused =
          replies.stream().filter(reply -> reply.status() == 429).findFirst().orElseThrow();
      assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
      assertThat(refused.json().get("code").asString()).isEqualTo("caller.rate-exceeded");
      Client other = app.client().as("learner", UUID.randomUUID().toString());
      assertThat(other.get("/api/subjects").status()).isEqualTo(200);
    }
  }
}
