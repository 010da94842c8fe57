package daybreak.schema.replay;

import daybreak.schema.eventstore.LogReader;
import daybreak.schema.following.Follower;
import daybreak.schema.sql.Database;
import java.time.Clock;
import java.util.List;

/**
 * What a worker plays with.
 *
 * @param looking a door that every worker has, to see whether there is anything to do
 * @param folds those of this release, as one word
 */
record Workshop(
    Database looking,
    Database door,
    String worker,
    Replays replays,
    SlotTables tables,
    Folding folding,
    LogReader log,
    ReplaySettings settings,
    String folds) {

  /** The direct connections are few, and who has nothing to do leaves them to others. */
  boolean isOfUse() {
    return looking
        .call(ReplaySql.LOOK)
        .bind("worker", worker)
        .single(row -> row.booleanValue("due"));
  }

  static Workshop of(
      Database looking,
      Database door,
      String worker,
      List<? extends Follower> projections,
      String folds,
      ReplaySettings settings,
      Clock clock) {
    Replays replays = new Replays(door, worker);
    SlotTables tables = new SlotTables(door);
    return new Workshop(
        looking,
        door,
        worker,
        replays,
        tables,
        new Folding(door, replays, tables, projections, clock),
        new LogReader(door),
        settings,
        folds);
  }
}
