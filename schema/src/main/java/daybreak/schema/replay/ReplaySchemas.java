package daybreak.schema.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Where SQL finds a replay's tables, by projection; a projection that it has no tables of is left
 * out.
 *
 * @param content the schema of the bank's tables
 * @param learner the schema of the learners' tables
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReplaySchemas(@Nullable String content, @Nullable String learner) {

  private static final String CONTENT = "content";
  private static final String LEARNER = "learner";

  /**
   * The schemas of a replay.
   *
   * @param slot that its row names; once it is swapped in, the slot has the tables of before, and
   *     its own are those that readers see
   */
  static ReplaySchemas of(
      ReplayedProjection projection, ReplayState state, @Nullable Integer slot) {
    return new ReplaySchemas(
        name(projection, state, slot, CONTENT), name(projection, state, slot, LEARNER));
  }

  private static @Nullable String name(
      ReplayedProjection projection, ReplayState state, @Nullable Integer slot, String of) {
    if (!projection.projections().contains(of)) {
      return null;
    }
    if (state == ReplayState.SWAPPED) {
      return of;
    }
    return slot == null || hasEnded(state) ? null : new ReplaySlot(slot).schema(of);
  }

  private static boolean hasEnded(ReplayState state) {
    return switch (state) {
      case SUPERSEDED, ROLLED_BACK, CANCELLED, FAILED -> true;
      default -> false;
    };
  }
}
