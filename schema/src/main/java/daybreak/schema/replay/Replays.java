package daybreak.schema.replay;

import daybreak.schema.event.Json;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@code operation.replay}, as one worker takes them in hand. Whatever it tells of one
 * that another has taken meanwhile is refused, and so is the transaction that it tells it in.
 */
final class Replays {

  private final Database door;
  private final String worker;

  /**
   * @param worker the process's name, as in {@code operation.process}
   */
  Replays(Database door, String worker) {
    this.door = door;
    this.worker = worker;
  }

  /** Takes over what dead workers have left, and answers what this one has in hand. */
  List<Replay> mine() {
    int _ = door.call(ReplaySql.ADOPT).bind("worker", worker).update();
    return door.call(ReplaySql.MINE).bind("worker", worker).list(Replay::of);
  }

  /** Takes the next that waits, if a slot is free and no other worker plays. */
  Optional<Replay> take(String folds) {
    int _ = door.call(ReplaySql.CANCEL_QUEUED).update();
    return door.call(ReplaySql.TAKE).bind("worker", worker).bind("folds", folds).one(Replay::of);
  }

  /** The same as it stands now. */
  Replay again(Replay replay) {
    return door.call(ReplaySql.ONE)
        .bind("id", replay.id())
        .bind("worker", worker)
        .one(Replay::of)
        .orElseThrow(ReplayIsTaken::new);
  }

  /** Keeps how far its tables are, in the transaction that has brought them there. */
  void progress(Replay replay, Progress progress) {
    Reach reach = replay.reach();
    write(
        call(ReplaySql.PROGRESS, replay)
            .bind("content", reach.ofOrNull("content"))
            .bind("learner", reach.ofOrNull("learner"))
            .bind("position", reach.least())
            .bind("head", progress.head())
            .bind("rate", progress.rate())
            .bind("eta", progress.eta()));
  }

  /** Keeps how far one projection's tables are, in the transaction that has brought them there. */
  void reached(Replay replay, String projection) {
    write(
        call(ReplaySql.REACHED, replay)
            .bind("projection", projection)
            .bind("reached", replay.reach().of(projection)));
  }

  /** Keeps how long it took to index so many bytes of tables. */
  void indexed(Replay replay, long bytes, double seconds) {
    write(call(ReplaySql.INDEXED, replay).bind("bytes", bytes).bind("seconds", seconds));
  }

  /** How many seconds it took of late to index a byte of the same tables, if that is known. */
  Optional<Double> indexing(Replay replay) {
    return door.call(ReplaySql.INDEXING)
        .bind("projection", replay.projection().text())
        .one(row -> row.doubleValue("seconds_per_byte"));
  }

  void until(Replay replay, long position) {
    write(call(ReplaySql.UNTIL, replay).bind("position", position));
  }

  void enter(Replay replay, ReplayState state) {
    enter(replay, state, null);
  }

  void whole(Replay replay, ReplayState state, List<SlotTables.Rows> tables) {
    enter(replay, state, Json.mapper().writeValueAsString(tables));
  }

  private void enter(Replay replay, ReplayState state, @Nullable String tables) {
    write(call(ReplaySql.ENTER, replay).bind("state", state.text()).bindJson("tables", tables));
  }

  /** Nothing goes on; its tables are to be dropped. */
  void end(Replay replay, ReplayState state, @Nullable String cause) {
    write(call(ReplaySql.END, replay).bind("state", state.text()).bind("cause", cause));
  }

  void leaveSlot(Replay replay) {
    write(call(ReplaySql.LEAVE_SLOT, replay));
  }

  void compared(Replay replay, Comparison comparison) {
    write(
        call(ReplaySql.COMPARED, replay)
            .bind("state", comparison.state().text())
            .bindJson("comparison", Json.mapper().writeValueAsString(comparison)));
  }

  /** What is wished of it is not done. */
  void refuse(Replay replay, String why) {
    write(call(ReplaySql.REFUSE, replay).bind("refusal", why));
  }

  /**
   * Readers see its tables.
   *
   * @param rollbackUntil by the application's clock
   */
  void swapped(Replay replay, String folds, Instant rollbackUntil) {
    write(
        call(ReplaySql.SWAPPED, replay).bind("folds", folds).bind("rollbackUntil", rollbackUntil));
    int _ =
        door.call(ReplaySql.SUPERSEDE)
            .bind("id", replay.id())
            .array("projections", "text", replay.superseded())
            .update();
  }

  void rolledBack(Replay replay) {
    write(call(ReplaySql.ROLLED_BACK, replay));
    int _ = door.call(ReplaySql.RESTORE).bind("id", replay.id()).update();
  }

  private Call call(NamedQuery statement, Replay replay) {
    return door.call(statement).bind("id", replay.id()).bind("worker", worker);
  }

  private static void write(Call call) {
    if (call.update() == 0) {
      throw new ReplayIsTaken();
    }
  }
}
