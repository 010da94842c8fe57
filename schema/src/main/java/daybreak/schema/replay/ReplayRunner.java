package daybreak.schema.replay;

import daybreak.schema.following.Follower;
import daybreak.schema.process.ProcessName;
import daybreak.schema.process.Rounds;
import daybreak.schema.sql.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/**
 * A worker's share in what is played again: one thread that takes replays in hand, lets whole ones
 * follow the log and does what is wished of them, and another that fills one at a time.
 */
public final class ReplayRunner implements SmartLifecycle {

  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

  private final Round round;
  private final Rounds rounds;

  /**
   * @param looking the worker's door
   * @param door the pool of replays, straight to the server
   * @param projections through the same door
   * @param folds those of this release, as one word
   */
  public ReplayRunner(
      Database looking,
      Database door,
      List<? extends Follower> projections,
      String folds,
      ReplaySettings settings,
      Clock clock) {
    this(looking, door, ProcessName.get(), projections, folds, settings, clock);
  }

  /**
   * @param worker the process's name, as in {@code operation.process}
   */
  public ReplayRunner(
      Database looking,
      Database door,
      String worker,
      List<? extends Follower> projections,
      String folds,
      ReplaySettings settings,
      Clock clock) {
    this.round =
        new Round(Workshop.of(looking, door, worker, projections, folds, settings, clock), clock);
    this.rounds = new Rounds("replays", round::next, PAUSE, PAUSE_AFTER_FAILURE);
  }

  @Override
  public void start() {
    round.begin();
    rounds.start();
  }

  /** Waits for the batch in hand. */
  @Override
  public void stop() {
    round.stop();
    rounds.stop();
    try {
      round.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return rounds.isRunning();
  }
}
