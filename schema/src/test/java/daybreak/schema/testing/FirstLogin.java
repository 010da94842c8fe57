package daybreak.schema.testing;

import static org.awaitility.Awaitility.await;

import org.testcontainers.containers.ContainerState;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The wait for a container whose server lets its superuser in. Lines in its log would tell less:
 * how often one says that it is ready depends on the image.
 */
final class FirstLogin extends AbstractWaitStrategy {

  @Override
  protected void waitUntilReady() {
    await()
        .atMost(startupTimeout)
        .failFast("The container has ended", () -> !waitStrategyTarget.isRunning())
        .until(() -> address(waitStrategyTarget).answers());
  }

  static ServerAddress address(ContainerState container) {
    return ServerAddress.of(
        container.getHost(), container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT));
  }
}
