package daybreak.saga.plan;

import daybreak.schema.sql.Database;
import java.time.Clock;

/** Looks at what waits for the lanes of a kind. */
final class QueueReader {

  private final Database database;
  private final Clock clock;

  QueueReader(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Queue read(LaneKind kind) {
    long waiting = waiting(kind);
    return database
        .call(LaneSql.OLDEST)
        .bind("awaited", kind.isAwaited())
        .one(Queue.Head::of)
        .map(head -> head.of(waiting, clock.instant()))
        .orElse(Queue.ofNoneDue(waiting));
  }

  private long waiting(LaneKind kind) {
    return database
        .call(LaneSql.WAITING)
        .bind("awaited", kind.isAwaited())
        .single(row -> row.longValue("generations"));
  }
}
