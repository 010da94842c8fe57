package daybreak.schema.replay;

import daybreak.schema.eventstore.LogReader;
import daybreak.schema.following.Follower;
import daybreak.schema.sql.Database;
import java.time.Clock;
import java.util.List;

/**
 * What a worker plays with.
 *
 * @param folds those of this release, as one word
 */
record Workshop(
    Database door,
    Replays replays,
    SlotTables tables,
    Folding folding,
    LogReader log,
    ReplaySettings settings,
    String folds) {

  static Workshop of(
      Database door,
      String worker,
      List<? extends Follower> projections,
      String folds,
      ReplaySettings settings,
      Clock clock) {
    Replays replays = new Replays(door, worker);
    SlotTables tables = new SlotTables(door);
    return new Workshop(
        door,
        replays,
        tables,
        new Folding(door, replays, tables, projections, clock),
        new LogReader(door),
        settings,
        folds);
  }
}
