package daybreak.schema.testing;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.time.Duration;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The tests' server in a container, with the settings of the embedded one. */
final class ServerInContainer {

  /** The embedded server asks nobody for a password either. */
  private static final String ACCESS = "trust";

  private static final String CLUSTER = "--locale=C.UTF-8 --no-sync";

  /** On a machine that has much else to do; the image is there by then. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Parallel workers share more than the 64 MiB that an engine gives. */
  private static final long SHARED_MEMORY = 512L << 20;

  private ServerInContainer() {}

  /** Whether an engine answers that has the image; none is pulled. */
  static boolean isAtHand(String image) {
    DockerClientFactory docker = DockerClientFactory.instance();
    return docker.isDockerAvailable() && has(docker.client(), image);
  }

  private static boolean has(DockerClient docker, String image) {
    try {
      docker.inspectImageCmd(image).exec();
      return true;
    } catch (NotFoundException e) {
      return false;
    }
  }

  static KeptServer start(String image, BuildProcess build) {
    LeftContainers.remove();
    PostgreSQLContainer container = container(image, build);
    container.start();
    return new KeptServer(FirstLogin.address(container), container::stop);
  }

  private static PostgreSQLContainer container(String image, BuildProcess build) {
    return new PostgreSQLContainer(
            DockerImageName.parse(image).asCompatibleSubstituteFor(PostgreSQLContainer.IMAGE))
        .withDatabaseName(TestServer.ADMIN)
        .withUsername(TestServer.ADMIN)
        .withPassword(TestServer.PASSWORD)
        .withEnv("POSTGRES_HOST_AUTH_METHOD", ACCESS)
        .withEnv("POSTGRES_INITDB_ARGS", CLUSTER)
        .withLabel(LeftContainers.LABEL, LeftContainers.label(build))
        .withSharedMemorySize(SHARED_MEMORY)
        .withCommand(command())
        .waitingFor(new FirstLogin().withStartupTimeout(PATIENCE));
  }

  private static String[] command() {
    Stream<String> settings =
        ServerSettings.ALL.entrySet().stream()
            .flatMap(setting -> Stream.of("-c", setting.getKey() + "=" + setting.getValue()));
    return Stream.concat(Stream.of("postgres"), settings).toArray(String[]::new);
  }
}
