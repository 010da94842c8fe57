package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.testing.RunningApp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The program that engines of containers run to learn how a process is. */
final class ProbeTest {

  private static final long LIMIT_SECONDS = 60;

  @Test
  void ends_well_where_the_process_is_ready() throws IOException, InterruptedException {
    assertThat(exitCode(RunningApp.local().address() + "/actuator/health/readiness")).isZero();
  }

  @Test
  void ends_badly_where_the_answer_is_another_or_none() throws IOException, InterruptedException {
    assertThat(exitCode(RunningApp.local().address() + "/actuator/env")).isEqualTo(1);
    assertThat(exitCode("http://127.0.0.1:1/actuator/health/readiness")).isEqualTo(1);
  }

  private static int exitCode(String address) throws IOException, InterruptedException {
    Process probe =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Probe.class.getName(),
                address)
            .inheritIO()
            .start();
    try {
      assertThat(probe.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      probe.destroyForcibly();
    }
    return probe.exitValue();
  }
}
