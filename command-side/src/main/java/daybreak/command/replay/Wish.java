package daybreak.command.replay;

import daybreak.schema.replay.ReplayState;
import daybreak.schema.replay.ReplayView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be wished of a replay that is there. */
sealed interface Wish {

  /** Its word in {@code operation.replay_wish}. */
  String word();

  /** Why, where that has to be said. */
  default @Nullable String reason() {
    return null;
  }

  /**
   * Whether it has been fulfilled, so that nothing is left to do.
   *
   * @param now by the application's clock
   */
  boolean isFulfilled(Standing standing, Instant now);

  /**
   * Refuses what can not be done about a replay as it stands.
   *
   * @param now by the application's clock
   */
  void check(ReplayView replay, Instant now);

  /** Its tables are held against those that readers see. */
  record Compare() implements Wish {

    @Override
    public String word() {
      return "compare";
    }

    @Override
    public boolean isFulfilled(Standing standing, Instant now) {
      return false;
    }

    @Override
    public void check(ReplayView replay, Instant now) {
      if (!replay.state().isWholeRebuild()) {
        throw ReplayRefusal.isNotWhole(replay);
      }
    }
  }

  /** Readers see its tables. */
  record Swap(String reason, boolean evenIfDifferent) implements Wish {

    @Override
    public String word() {
      return "swap";
    }

    @Override
    public boolean isFulfilled(Standing standing, Instant now) {
      return standing.state() == ReplayState.SWAPPED;
    }

    @Override
    public void check(ReplayView replay, Instant now) {
      if (!replay.state().isWholeRebuild()) {
        throw ReplayRefusal.isNotWhole(replay);
      }
      if (replay.state() != ReplayState.EQUAL && !evenIfDifferent) {
        throw ReplayRefusal.isNotEqual(replay);
      }
    }
  }

  /** Readers see the tables of before it was swapped in. */
  record RollBack(String reason) implements Wish {

    @Override
    public String word() {
      return "roll-back";
    }

    @Override
    public boolean isFulfilled(Standing standing, Instant now) {
      return standing.state() == ReplayState.ROLLED_BACK;
    }

    @Override
    public void check(ReplayView replay, Instant now) {
      if (replay.state() != ReplayState.SWAPPED) {
        throw ReplayRefusal.isNotSwapped(replay);
      }
      if (replay.rollbackUntil() == null || now.isAfter(replay.rollbackUntil())) {
        throw ReplayRefusal.cannotGoBack(replay);
      }
    }
  }

  /** It ends, and its tables are dropped. */
  record Cancel() implements Wish {

    @Override
    public String word() {
      return "cancel";
    }

    /** What has ended keeps no tables, but for those that a rollback shows again. */
    @Override
    public boolean isFulfilled(Standing standing, Instant now) {
      return switch (standing.state()) {
        case CANCELLED, FAILED, ROLLED_BACK -> true;
        case SUPERSEDED -> !standing.isRestorable(now);
        default -> false;
      };
    }

    @Override
    public void check(ReplayView replay, Instant now) {
      if (replay.state() == ReplayState.SWAPPED || replay.state() == ReplayState.SUPERSEDED) {
        throw ReplayRefusal.isInUse(replay);
      }
    }
  }
}
