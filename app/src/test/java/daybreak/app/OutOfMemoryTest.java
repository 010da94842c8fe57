package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.app.testing.AppProcess;
import daybreak.app.testing.Client;
import daybreak.app.testing.NoMemoryLeft;
import daybreak.schema.process.Fatal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application without memory: it ends, rather than to live on in part. */
class OutOfMemoryTest {

  private static final String TOKEN = "/dev/token?role=analyst&sub=" + Client.CALLER;

  @TempDir private Path directory;

  @Test
  void a_request_that_takes_all_memory_ends_the_process_and_the_next_start_finds_everything()
      throws Exception {
    try (AppProcess app = start("--spring.main.sources=" + NoMemoryLeft.class.getName())) {
      Client client = app.client();
      assertThat(client.get(TOKEN).status()).isEqualTo(200);

      assertThatThrownBy(() -> client.get(TOKEN, NoMemoryLeft.HEADER, "yes"))
          .isInstanceOf(RuntimeException.class);

      assertThat(app.exitCode()).isEqualTo(Fatal.EXIT_CODE);
      assertThat(app.output()).contains("Daybreak ends: it is out of memory");
    }
    try (AppProcess again = start()) {
      assertThat(again.client().get(TOKEN).status()).isEqualTo(200);
    }
  }

  private AppProcess start(String... settings) throws Exception {
    return AppProcess.start(
        List.of("-Xmx320m"),
        Stream.concat(Stream.of("--daybreak.postgres.data-dir=" + directory), Stream.of(settings))
            .toArray(String[]::new));
  }
}
