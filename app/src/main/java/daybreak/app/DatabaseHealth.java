package daybreak.app;

import daybreak.schema.sql.Database;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Part of readiness: whether the database answers within a second. It is asked over the appender's
 * connections, so that a crowd of requests that wait for theirs is not mistaken for an outage, and
 * once at a time, so that the asking itself is none.
 */
@Component("database")
final class DatabaseHealth implements HealthIndicator {

  private static final long PATIENCE_MILLIS = 1_000;
  private static final int CONNECTIONS = 2;

  private final Database database;
  private CompletableFuture<Boolean> question = CompletableFuture.completedFuture(true);

  DatabaseHealth(Database systemDatabase) {
    this.database = systemDatabase;
  }

  @Override
  public Health health() {
    boolean answers =
        question()
            .completeOnTimeout(false, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
            .exceptionally(failure -> false)
            .join();
    return answers ? Health.up().build() : Health.down().build();
  }

  /** A copy, which may be given up while the question itself is still open. */
  private synchronized CompletableFuture<Boolean> question() {
    if (question.isDone()) {
      question = CompletableFuture.supplyAsync(this::answers, DatabaseHealth::onThreadOfItsOwn);
    }
    return question.copy();
  }

  /** A virtual one would stand in line with all requests, and what is late is taken for a no. */
  private static void onThreadOfItsOwn(Runnable question) {
    var _ = Thread.ofPlatform().daemon().name("database-health").start(question);
  }

  /** A connection that was lost is no outage: if there is another one, that one answers. */
  private boolean answers() {
    return Stream.generate(database::answers).limit(CONNECTIONS).anyMatch(answered -> answered);
  }
}
