package daybreak.schema.replay;

import daybreak.schema.eventstore.EventTypes;
import daybreak.schema.eventstore.LogReader;
import daybreak.schema.eventstore.LogView;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a replay of one learner has of the log: the learner's own streams, and of the bank what the
 * learner's rows are made with, or the whole of it where its tables are wanted as well. Only the
 * order of the whole log tells which number a question or a card has, so the numbers are those of
 * readers' tables, which must have come as far. It is of one replay, in the hand of one thread.
 */
final class OneLearner {

  private final Database door;
  private final LogReader log;
  private @Nullable Found found;

  OneLearner(Database door, LogReader log) {
    this.door = door;
    this.log = log;
  }

  /** Those of the log's events that concern the replay, up to a position; all if it is of all. */
  LogView log(Replay replay, long until) {
    return replay.learner() == null ? log : new LearnersLog(log, positions(replay, until));
  }

  /** They are looked for once, since nothing is ever added before a position. */
  private List<Long> positions(Replay replay, long until) {
    Found known = found;
    if (known == null || known.until != until) {
      known = new Found(until, find(replay, until));
      found = known;
    }
    return known.positions;
  }

  private List<Long> find(Replay replay, long until) {
    return door.call(LearnerSql.POSITIONS)
        .bind("learner", String.valueOf(replay.learner()))
        .array("types", "text", hasBank(replay) ? EventTypes.ofBank() : List.of())
        .bind("until", until)
        .list(row -> row.longValue("position"));
  }

  private static boolean hasBank(Replay replay) {
    return replay.projection() == ReplayedProjection.ALL;
  }

  /**
   * Gives the questions that the learner ever answered their numbers, and the cards that are played
   * up to a position, or all where all are played.
   */
  void number(Replay replay, long until) {
    if (replay.learner() != null) {
      Call call = door.call(LearnerSql.NUMBER).bind("slot", replay.slot().number());
      long _ = played(replay, until, call).single(row -> row.longValue("given"));
    }
  }

  private Call played(Replay replay, long until, Call call) {
    return hasBank(replay)
        ? call.bind("learner", null).bind("played", null)
        : call.bind("learner", replay.learner())
            .array("played", "bigint", positions(replay, until));
  }

  /**
   * @throws ReplayFails if a question or a card was played of which readers' tables know no number
   */
  void refuseMadeUp(Replay replay) {
    if (replay.learner() != null) {
      long madeUp =
          door.call(LearnerSql.MADE_UP)
              .bind("slot", replay.slot().number())
              .single(row -> row.longValue("made_up"));
      if (madeUp > 0) {
        throw new ReplayFails(
            "Readers' tables lack the numbers of %s questions and cards that the learner has met; rebuild these first"
                .formatted(madeUp));
      }
    }
  }

  private record Found(long until, List<Long> positions) {}
}
