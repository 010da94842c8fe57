package daybreak.saga.plan;

import daybreak.schema.command.CommandGateway;
import daybreak.schema.following.WorkerEnvironment;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.SmartLifecycle;

/** This process's part in the cluster's lanes: as much of it as is free. */
public final class Lanes implements SmartLifecycle {

  private static final Duration LONGEST_REST = Duration.ofSeconds(1);

  private final List<LaneRunner> runners;

  /**
   * Lanes that work as the product's.
   *
   * @param leisure how much they rest
   */
  public Lanes(WorkerEnvironment environment, CommandGateway commands, Leisure leisure) {
    this(
        new Generations(
            environment.database(),
            commands,
            Patience.STANDARD,
            new Punctuality(environment.clock(), environment.meters())),
        tempos(environment, leisure, LONGEST_REST));
  }

  Lanes(Generations generations, List<Tempo> tempos) {
    this.runners = tempos.stream().map(tempo -> new LaneRunner(generations, tempo)).toList();
  }

  /** Those of all kinds, shown. */
  static List<Tempo> tempos(WorkerEnvironment environment, Leisure leisure, Duration longestRest) {
    var queues = new QueueReader(environment.database(), environment.clock());
    List<Tempo> tempos =
        Stream.of(LaneKind.values())
            .map(kind -> new Tempo(kind, queues, leisure, longestRest))
            .toList();
    tempos.forEach(tempo -> tempo.register(environment.meters()));
    return tempos;
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
