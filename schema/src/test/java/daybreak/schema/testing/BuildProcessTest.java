package daybreak.schema.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class BuildProcessTest {

  private final BuildProcess living = new BuildProcess(ProcessHandle.current());

  @Test
  void is_over_when_it_has_ended() throws IOException, InterruptedException {
    String java = living.process().info().command().orElseThrow();
    Process process = new ProcessBuilder(java, "-version").start();
    String key = new BuildProcess(process.toHandle()).key();
    process.waitFor();

    assertThat(BuildProcess.isOver(key)).isTrue();
    assertThat(BuildProcess.isOver(living.key())).isFalse();
  }

  @Test
  void is_over_when_another_process_has_its_number() {
    assertThat(BuildProcess.isOver(living.process().pid() + "-1")).isTrue();
  }

  @Test
  void leaves_a_container_that_may_go_when_it_is_over() {
    String label = LeftContainers.label(living);

    assertThat(LeftContainers.isLeft(label)).isFalse();
    assertThat(LeftContainers.isLeft(label.replaceFirst("-\\d+$", "-1"))).isTrue();
  }

  @Test
  void of_another_machine_is_not_ours_to_judge() {
    assertThat(LeftContainers.isLeft("another.example/1-1")).isFalse();
  }
}
