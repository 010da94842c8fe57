package daybreak.app;

import daybreak.schema.upkeep.ClusterScheduler;
import org.springframework.context.SmartLifecycle;

/** Takes part in the cluster's upkeep for as long as the application runs. */
final class UpkeepLifecycle implements SmartLifecycle {

  private final ClusterScheduler scheduler;

  UpkeepLifecycle(ClusterScheduler scheduler) {
    this.scheduler = scheduler;
  }

  @Override
  public void start() {
    scheduler.start();
  }

  @Override
  public void stop() {
    scheduler.stop();
  }

  @Override
  public boolean isRunning() {
    return scheduler.isRunning();
  }
}
