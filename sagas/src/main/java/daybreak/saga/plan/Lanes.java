package daybreak.saga.plan;

import daybreak.schema.command.CommandGateway;
import daybreak.schema.following.WorkerEnvironment;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.SmartLifecycle;

/** This process's part in the cluster's lanes: as much of it as is free. */
public final class Lanes implements SmartLifecycle {

  private final List<LaneRunner> runners;

  /** Lanes that work as the product's. */
  public Lanes(WorkerEnvironment environment, CommandGateway commands) {
    this(
        new Generations(
            environment.database(),
            commands,
            Patience.STANDARD,
            new Punctuality(environment.clock(), environment.meters())));
  }

  Lanes(Generations generations) {
    this.runners =
        Stream.of(LaneKind.values()).map(kind -> new LaneRunner(kind, generations)).toList();
  }

  @Override
  public void start() {
    runners.forEach(LaneRunner::start);
  }

  @Override
  public void stop() {
    runners.forEach(LaneRunner::askToStop);
    runners.forEach(LaneRunner::awaitStop);
  }

  @Override
  public boolean isRunning() {
    return runners.getFirst().isRunning();
  }
}
