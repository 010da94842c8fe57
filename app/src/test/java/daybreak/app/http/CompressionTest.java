package daybreak.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import org.junit.jupiter.api.Test;

/** Large answers are compressed for who asks for it. */
final class CompressionTest {

  private final RunningApp app = RunningApp.local();

  @Test
  void an_answer_above_two_kilobytes_is_compressed() {
    Reply reply = app.client().get("/v3/api-docs", "Accept-Encoding", "gzip");
    assertThat(reply.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(reply.header("Vary")).containsIgnoringCase("accept-encoding");
  }
}
