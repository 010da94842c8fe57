package daybreak.schema.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.process.Fatal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that has no memory left ends, wherever it notices. */
class OutOfMemoryTest {

  @ParameterizedTest
  @ValueSource(strings = {"committer", "task", "thread", "virtual thread"})
  void a_process_without_memory_ends_and_says_so_in_a_line(String where) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx24m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OutOfMemory.class.getName(),
                where)
            .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended").isTrue();
      assertThat(process.exitValue()).isEqualTo(Fatal.EXIT_CODE);
      assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
          .contains("Daybreak ends: it is out of memory");
    } finally {
      process.destroyForcibly();
    }
  }
}
