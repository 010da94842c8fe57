package daybreak.schema.upkeep;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import daybreak.schema.process.Fatal;
import daybreak.schema.upkeep.Recurring.Progress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What recurs as db-scheduler knows it: one row, taken by one worker at a time. */
final class RecurringTask {

  private static final Logger LOG = LoggerFactory.getLogger(RecurringTask.class);
  private static final String THE_ONE = "recurring";

  private RecurringTask() {}

  static <P extends Progress> CustomTask<P> of(Recurring<P> recurring) {
    return Tasks.custom(recurring.name(), recurring.type())
        .scheduleOnStartup(THE_ONE, null, now -> now.plus(recurring.pause()))
        .onFailure((failed, row) -> tryAgain(recurring, failed, row))
        .onDeadExecutionRevive()
        .execute((instance, _) -> {
          P next = Objects.requireNonNull(recurring.run().apply(progress(instance)));
          return (done, row) -> row.reschedule(done, done.getTimeDone().plus(next.pause()), next);
        });
  }

  /** What another release has stored in another form is begun anew. */
  private static <P extends Progress> @Nullable P progress(TaskInstance<P> instance) {
    try {
      return instance.getData();
    } catch (RuntimeException unreadable) {
      LOG.warn("How far {} was can't be read", instance.getTaskName(), unreadable);
      return null;
    }
  }

  private static <P extends Progress> void tryAgain(
      Recurring<P> recurring, ExecutionComplete failed, ExecutionOperations<P> row) {
    failed
        .getCause()
        .ifPresent(cause -> {
          Fatal.endIfOneIs(cause);
          LOG.warn("{} failed and is tried again", recurring.name(), cause);
        });
    row.reschedule(failed, failed.getTimeDone().plus(recurring.pause()));
  }
}
