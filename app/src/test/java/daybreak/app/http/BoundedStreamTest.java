package daybreak.app.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.schema.sql.Patience;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.DelegatingServletInputStream;

final class BoundedStreamTest {

  @Test
  void a_client_that_takes_its_time_to_send_a_body_leaves_the_request_all_its_patience()
      throws IOException {
    try (Patience _ = Patience.begin()) {
      await()
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .atMost(Duration.ofSeconds(30))
          .until(() -> Patience.forConnection().compareTo(Duration.ofMillis(500)) <= 0);

      assertThat(body("{}").readAllBytes()).hasSize(2);

      assertThat(Patience.forConnection()).isGreaterThan(Duration.ofSeconds(1));
    }
  }

  private static BoundedStream body(String text) {
    return new BoundedStream(
        new DelegatingServletInputStream(new ByteArrayInputStream(text.getBytes(UTF_8))),
        CallKind.SMALL);
  }
}
