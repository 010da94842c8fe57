package daybreak.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.testing.AppProcess;
import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import daybreak.app.testing.Wire;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Bodies that are meant to take all memory, or all time, on a process that has little of both. */
final class AttacksTest {

  private static final int CONNECTIONS = 40;
  private static final int MEGABYTES = 2 * 1024 * 1024;
  private static final String ID = UUID.randomUUID().toString();

  @TempDir private Path directory;

  @Test
  @Timeout(180)
  void many_large_bodies_held_back_cost_nothing_and_others_are_answered_meanwhile()
      throws Exception {
    try (AppProcess app =
        AppProcess.start(
            List.of("-Xmx320m"),
            "--daybreak.postgres.data-dir=" + directory,
            "--daybreak.sample-bank=false")) {
      Client learner = app.client().as("learner");
      Client admin = app.client().as("content-admin");
      int port = URI.create(learner.address()).getPort();
      List<Wire> held =
          Stream.concat(
                  IntStream.range(0, CONNECTIONS)
                      .mapToObj(_ -> held(port, "POST", "/api/tests/" + ID + "/answers", learner)),
                  IntStream.range(0, CONNECTIONS)
                      .mapToObj(_ -> held(port, "PUT", "/api/content/decks/" + ID, admin)))
              .toList();
      assertThat(admin.get("/api/subjects").status()).isEqualTo(200);
      assertThat(learner.post("/api/quizzes", nulls(40_000)).status()).isEqualTo(413);
      Reply told = learner.post("/api/quizzes", nulls(12_000));
      assertThat(told.status()).isEqualTo(400);
      assertThat(told.body().length()).isLessThan(10_000);
      held.subList(0, CONNECTIONS)
          .forEach(wire -> assertThat(wire.answer().status()).isEqualTo(413));
      held.forEach(Wire::close);
      assertThat(admin.post("/api/content/subjects", "{\"title\": \"After it\"}").status())
          .isEqualTo(201);
      assertThat(admin.get("/actuator/health/liveness").status()).isEqualTo(200);
    }
  }

  /** Almost all of a body of objects where a scalar is meant. */
  private static Wire held(int port, String method, String path, Client caller) {
    Wire wire = Wire.open(port);
    wire.send(
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization:"
            + " Bearer "
            + caller.token()
            + "\r\nContent-Length: "
            + MEGABYTES
            + "\r\n\r\n{\"questionId\": \""
            + ID
            + "\", \"millis\": 1, \"answer\": ["
            + "{},".repeat(1_000));
    return wire;
  }

  private static String nulls(int count) {
    return "{\"count\": 1, \"tagsAny\": [" + "null,".repeat(count - 1) + "null]}";
  }
}
