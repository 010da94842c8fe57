package daybreak.schema.replay;

import static java.util.Objects.requireNonNull;

import daybreak.schema.following.Follower;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.following.Parking;
import daybreak.schema.sql.Database;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Applies events to the tables of a slot by the very folds that keep the tables that readers see.
 * What can't be applied is parked in the slot.
 */
final class Folding {

  private final Database door;
  private final Replays replays;
  private final SlotTables tables;
  private final Map<String, Parking> projections;

  /**
   * @param projections what they are applied by, through the same door
   */
  Folding(
      Database door,
      Replays replays,
      SlotTables tables,
      List<? extends Follower> projections,
      Clock clock) {
    this.door = door;
    this.replays = replays;
    this.tables = tables;
    this.projections =
        projections.stream()
            .collect(
                Collectors.toMap(
                    Follower::name,
                    (Function<Follower, Parking>)
                        projection -> new Parking(door, projection, clock)));
  }

  /**
   * Applies a portion, to each projection's tables what they lack and no more than the target has,
   * and keeps how far they are in the same transaction.
   */
  Replay apply(Replay replay, Portion portion, Reach target, Function<Reach, Progress> progress) {
    return door.inTransaction(() -> {
      tables.see(replay.slot());
      for (String projection : replay.projections()) {
        apply(projection, lacking(replay, projection, portion, target));
      }
      Replay next = replay.at(replay.reach().upTo(portion.position(), target));
      replays.progress(next, progress.apply(next.reach()));
      return next;
    });
  }

  /**
   * The same for all projections at the same time, each in a transaction of its own: whoever goes
   * on after a failure finds each as far as it has come.
   */
  Replay applyAbreast(
      Replay replay, Portion portion, Reach target, Function<Reach, Progress> progress)
      throws InterruptedException {
    Replay next = replay.at(replay.reach().upTo(portion.position(), target));
    Abreast.each(
        replay.projections(),
        projection ->
            door.inTransaction(() -> {
              tables.see(replay.slot());
              apply(projection, lacking(replay, projection, portion, target));
              replays.reached(next, projection);
            }));
    replays.progress(next, progress.apply(next.reach()));
    return next;
  }

  /** Runs the work in one transaction of the same door. */
  <T> T inTransaction(Supplier<T> work) {
    return door.inTransaction(work);
  }

  private void apply(String projection, List<LoggedEvent> events) {
    if (!events.isEmpty()) {
      requireNonNull(projections.get(projection)).apply(events);
    }
  }

  private static List<LoggedEvent> lacking(
      Replay replay, String projection, Portion portion, Reach target) {
    long after = replay.reach().of(projection);
    long until = target.of(projection);
    return portion.events().stream()
        .filter(event -> event.position() > after && event.position() <= until)
        .toList();
  }
}
