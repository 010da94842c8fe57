package daybreak.command.replay;

import daybreak.schema.learner.LearnerId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;
import daybreak.schema.replay.ReplayView;
import daybreak.schema.replay.ReplayedProjection;
import java.time.Instant;

/** Why a replay is not begun, or a wish not fulfilled. */
final class ReplayRefusal extends Refusal {

  private ReplayRefusal(Code code, String fact) {
    super(code, fact);
  }

  static ReplayRefusal untilIsAhead(Instant moment) {
    return new ReplayRefusal(
        Code.REPLAY_UNTIL_IS_AHEAD, "What will have happened until " + moment + " is not known.");
  }

  static ReplayRefusal learnerIsUnknown(LearnerId learner) {
    return new ReplayRefusal(
        Code.LEARNER_IS_UNKNOWN, "There is no learner " + learner.value() + ".");
  }

  static ReplayRefusal isRunning(ReplayedProjection projection) {
    return new ReplayRefusal(
        Code.REPLAY_IS_RUNNING,
        "A rebuild of %s is there already: one at a time."
            .formatted(projection == ReplayedProjection.ALL ? "one of both" : projection.text()));
  }

  static ReplayRefusal isNotWhole(ReplayView replay) {
    return new ReplayRefusal(
        Code.REPLAY_IS_NOT_WHOLE,
        "It is no rebuild that follows the log: it is %s, %s."
            .formatted(replay.purpose().text(), replay.state().text()));
  }

  static ReplayRefusal isNotEqual(ReplayView replay) {
    return new ReplayRefusal(
        Code.REPLAY_IS_NOT_EQUAL,
        "Its tables are not known to be those that readers see: it is %s."
            .formatted(replay.state().text()));
  }

  static ReplayRefusal isNotSwapped(ReplayView replay) {
    return new ReplayRefusal(
        Code.REPLAY_IS_NOT_SWAPPED,
        "Readers do not see its tables: it is %s.".formatted(replay.state().text()));
  }

  static ReplayRefusal cannotGoBack(ReplayView replay) {
    String cause = replay.cause();
    return new ReplayRefusal(
        Code.REPLAY_HAS_NO_TABLES,
        cause == null
            ? "The tables of before follow the log no more, and are gone."
            : "The tables of before follow the log no more: " + cause + ".");
  }

  static ReplayRefusal isInUse(ReplayView replay) {
    return new ReplayRefusal(
        Code.REPLAY_IS_IN_USE,
        "Its tables are those that readers see, or may see again: it is %s."
            .formatted(replay.state().text()));
  }

  static ReplayRefusal isUndone(ReplayView replay) {
    return new ReplayRefusal(
        Code.REPLAY_REFUSED,
        "It has not been done: the replay is %s.".formatted(replay.state().text()));
  }

  /** What only a worker can know, in its words. */
  static ReplayRefusal byWorker(String refusal) {
    return new ReplayRefusal(Code.REPLAY_REFUSED, refusal);
  }
}
