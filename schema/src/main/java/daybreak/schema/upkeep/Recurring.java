package daybreak.schema.upkeep;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What one worker of the cluster does now and then. How far it is goes from worker to worker, as
 * JSON.
 *
 * @param name under which it is kept, for ever
 * @param pause before the first run, and before a run that failed is tried again
 * @param run one run, from how far it was; null at the very first
 */
public record Recurring<P extends Recurring.Progress>(
    String name, Class<P> type, Duration pause, UnaryOperator<@Nullable P> run) {

  /** How far something that recurs is. */
  public interface Progress {

    /** When it goes on, after the run before has ended. */
    Duration pause();
  }

  /** Nothing but a pause. */
  record Rest(Duration pause) implements Progress {}

  /** Does the same with the same pause in between. */
  public static Recurring<?> every(String name, Duration pause, Runnable work) {
    Rest rest = new Rest(pause);
    return new Recurring<>(
        name,
        Rest.class,
        pause,
        _ -> {
          work.run();
          return rest;
        });
  }
}
