package daybreak.schema.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** With keepers of builds that only sleep. Where no image is asked for, there is nothing to try. */
@EnabledIfSystemProperty(named = ServerChoice.SETTING, matches = ServerChoice.AN_IMAGE)
class ServerInContainerTest {

  private static final Duration LIMIT = Duration.ofMinutes(1);

  @TempDir private Path directory;
  private final List<Process> builds = new ArrayList<>();
  private final List<Process> keepers = new ArrayList<>();

  @AfterEach
  void end_all() {
    builds.forEach(Process::destroy);
    keepers.forEach(keeper -> await().atMost(LIMIT).until(() -> !keeper.isAlive()));
  }

  @Test
  void ends_with_its_build() throws IOException {
    Process build = build();
    ServerAddress server = keep(build);

    build.destroy();

    await().atMost(LIMIT).until(() -> !server.answers());
  }

  @Test
  void whose_keeper_was_killed_is_removed_when_the_next_build_starts()
      throws IOException, InterruptedException {
    Process build = build();
    ServerAddress left = keep(build);
    keepers.getFirst().destroyForcibly().waitFor();
    build.destroyForcibly().waitFor();
    assertThat(left.answers()).isTrue();

    ServerAddress next = keep(build());

    assertThat(next.answers()).isTrue();
    assertThat(left.answers()).isFalse();
  }

  @Test
  void of_a_build_that_goes_on_is_left_alone() throws IOException {
    ServerAddress other = keep(build());

    ServerAddress next = keep(build());

    assertThat(next).isNotEqualTo(other);
    assertThat(other.answers()).isTrue();
  }

  private Process build() throws IOException {
    Process build = new ProcessBuilder("sleep", "600").start();
    builds.add(build);
    return build;
  }

  private ServerAddress keep(Process build) throws IOException {
    BuildProcess process = new BuildProcess(build.toHandle());
    KeeperProcess keeper = new KeeperProcess(process, directory.resolve(process.key()));
    Process started = keeper.start(ServerChoice.ofThisJvm());
    keepers.add(started);
    return keeper.await(started);
  }
}
