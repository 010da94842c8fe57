package daybreak.saga.plan;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.jspecify.annotations.Nullable;

/** The deadlines of sagas, as the cluster's scheduler knows them. */
public final class Deadlines {

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

  private final boolean areMet;
  private @Nullable DbSchedulerDeadlineManager manager;

  /**
   * @param areMet whether this process meets any
   */
  public Deadlines(boolean areMet) {
    this.areMet = areMet;
  }

  boolean areMet() {
    return areMet;
  }

  /** Who meets them; set before the scheduler is started. */
  void meet(DbSchedulerDeadlineManager by) {
    manager = by;
  }

  /** What the scheduler does with them. */
  public List<Task<?>> tasks() {
    return areMet
        ? List.of(
            soonAgain(
                DbSchedulerDeadlineManager.humanReadableTask(
                    () -> Objects.requireNonNull(manager))))
        : List.of();
  }

  /** Axon's task, tried again sooner than after five minutes. */
  private static <T> Task<T> soonAgain(Task<T> task) {
    return Tasks.oneTime(task.getName(), task.getDataClass())
        .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAILURE))
        .execute((instance, context) -> {
          var _ = task.execute(instance, context);
        });
  }
}
