package daybreak.schema.eventstore;

import daybreak.schema.process.Fatal;
import daybreak.schema.process.VitalSchedule;
import daybreak.schema.sql.Database;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** A process in which the memory that is asked for somewhere does not exist; it waits for ever. */
final class OutOfMemory {

  private OutOfMemory() {}

  public static void main(String[] where) throws InterruptedException {
    Fatal.watchAllThreads();
    switch (where[0]) {
      case "committer" -> inCommitter();
      case "task" -> inTask();
      case "thread" -> Thread.ofPlatform().daemon().start(OutOfMemory::useUp);
      case "virtual thread" -> Thread.ofVirtual().start(OutOfMemory::useUp);
      default -> throw new IllegalArgumentException(where[0]);
    }
    new CountDownLatch(1).await();
  }

  private static void inCommitter() {
    Committer committer = TestCommitter.on(new Database(new NoMemory()));
    var _ = Callers.call(() -> committer.append(new Append(List.of(), null)));
  }

  private static void inTask() {
    var _ = new VitalSchedule("task").schedule(OutOfMemory::useUp, 0, TimeUnit.SECONDS);
  }

  @SuppressWarnings("ModifiedButNotUsed") // to hold the memory is its use
  private static void useUp() {
    List<long[]> all = new ArrayList<>();
    while (true) {
      all.add(new long[100_000]);
    }
  }

  private static final class NoMemory extends AbstractDataSource {
    @Override
    public Connection getConnection() {
      useUp();
      throw new IllegalStateException();
    }

    @Override
    public Connection getConnection(String user, String password) {
      return getConnection();
    }
  }
}
