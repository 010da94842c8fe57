package daybreak.saga.plan;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import daybreak.schema.event.Json;
import daybreak.schema.sql.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import tools.jackson.databind.json.JsonMapper;

/** The scheduler that keeps deadlines in the database, as it is used here. */
final class Deadlines {

  private static final Duration POLLING = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);
  private static final int THREADS = 2;

  private Deadlines() {}

  /**
   * A scheduler that is to be started. Deadlines are due by the application's clock; what is
   * scheduled in a transaction is part of it.
   */
  static Scheduler scheduler(
      Database database, Clock clock, Supplier<DbSchedulerDeadlineManager> manager) {
    var task = soonAgain(DbSchedulerDeadlineManager.humanReadableTask(manager));
    return new AtTimeOf(clock, database, task)
        .tableName("plan.deadline")
        .serializer(new AsJson())
        .threads(THREADS)
        .pollingInterval(POLLING)
        .heartbeatInterval(HEARTBEAT)
        .shutdownMaxWait(HEARTBEAT)
        .build();
  }

  /** Axon's task, tried again sooner than after five minutes. */
  private static <T> Task<T> soonAgain(Task<T> task) {
    return Tasks.oneTime(task.getName(), task.getDataClass())
        .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAILURE))
        .execute((instance, context) -> {
          var _ = task.execute(instance, context);
        });
  }

  /** Due is what is due by the application's clock; between two looks real time goes by. */
  private static final class AtTimeOf extends SchedulerBuilder {

    private final Clock now;

    AtTimeOf(Clock now, Database database, Task<?> task) {
      super(database.joiningDataSource(), List.of(task));
      this.now = now;
    }

    @Override
    public Scheduler build() {
      this.clock = now::instant;
      return super.build();
    }
  }

  /** Details of deadlines have fields only. */
  private static final class AsJson implements Serializer {

    private static final JsonMapper JSON =
        Json.mapper()
            .rebuild()
            .changeDefaultVisibility(visibility ->
                visibility
                    .withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withCreatorVisibility(Visibility.NON_PRIVATE))
            .build();

    @Override
    public byte[] serialize(Object data) {
      return JSON.writeValueAsBytes(data);
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] json) {
      return JSON.readValue(json, type);
    }
  }
}
