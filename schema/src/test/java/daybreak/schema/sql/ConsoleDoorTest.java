package daybreak.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** At what is no console; at one, the application's tests ask. */
class ConsoleDoorTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  @Test
  void whoever_says_nothing_is_left_within_the_time_that_a_connection_may_take()
      throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ConsoleDoor door = door("127.0.0.1:" + silent.getLocalPort())) {
      assertThatThrownBy(() -> door.ask("show pools")).matches(SqlFault.OUTAGE::isIn);

      assertThat(isLeft(silent)).isTrue();
    }
  }

  private static boolean isLeft(ServerSocket server) throws IOException {
    server.setSoTimeout((int) LIMIT.toMillis());
    try (Socket client = server.accept()) {
      client.setSoTimeout((int) LIMIT.toMillis());
      byte[] _ = client.getInputStream().readAllBytes();
      return true;
    }
  }

  @Test
  void each_host_is_asked_before_the_question_fails() {
    try (ConsoleDoor door = door("127.0.0.1:1,127.0.0.1:2")) {
      assertThatThrownBy(() -> door.ask("show pools"))
          .hasMessageContaining("127.0.0.1:2")
          .matches(SqlFault.OUTAGE::isIn);
    }
  }

  @Test
  void there_is_a_thread_from_the_first_question_until_the_door_is_closed() {
    await().atMost(LIMIT).until(() -> talking() == 0);
    try (ConsoleDoor door = door("127.0.0.1:1")) {
      assertThat(talking()).isZero();
      assertThatThrownBy(() -> door.ask("show pools")).matches(SqlFault.OUTAGE::isIn);
      assertThatThrownBy(() -> door.ask("show pools")).matches(SqlFault.OUTAGE::isIn);
      assertThat(talking()).isEqualTo(1);
    }
    await().atMost(LIMIT).until(() -> talking() == 0);
  }

  @Test
  void a_door_that_is_closed_stays_closed() {
    ConsoleDoor door = door("127.0.0.1:1");
    door.close();

    assertThatThrownBy(() -> door.ask("show pools")).hasMessageContaining("closed");
  }

  private static long talking() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("vert.x-eventloop-thread"))
        .count();
  }

  private static ConsoleDoor door(String hosts) {
    List<Logins.Login> logins =
        Logins.derivedFrom(null, Map.of(DatabaseRole.WORKER, "secret")).all(DatabaseRole.WORKER);
    return new ConsoleDoor(
        "jdbc:postgresql://" + hosts + "/daybreak", "test", new LoginTurns(logins), LIMIT);
  }
}
