package daybreak.schema.replay;

import static java.util.Objects.requireNonNull;

import daybreak.schema.input.Worded;
import daybreak.schema.sql.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code operation.replay}, as its worker sees it.
 *
 * @param wishes what is wished of it now
 * @param isOver whether nothing but its tables is left of it
 */
record Replay(
    UUID id,
    ReplayedProjection projection,
    ReplayPurpose purpose,
    ReplayState state,
    @Nullable Integer number,
    @Nullable Long untilPosition,
    @Nullable Instant untilInstant,
    @Nullable UUID learner,
    Reach reach,
    @Nullable String folds,
    @Nullable Instant rollbackUntil,
    Wishes wishes,
    boolean isOver) {

  static Replay of(Row row) {
    return new Replay(
        row.uuid("id"),
        Worded.of(ReplayedProjection.class, row.text("projection")),
        Worded.of(ReplayPurpose.class, row.text("purpose")),
        Worded.of(ReplayState.class, row.text("state")),
        row.intOrNull("slot"),
        row.longOrNull("until_position"),
        row.instantOrNull("until_instant"),
        row.uuidOrNull("learner_id"),
        Reach.of(row),
        row.textOrNull("folds"),
        row.instantOrNull("rollback_until"),
        Wishes.of(row),
        row.booleanValue("over"));
  }

  /** Where its tables lie. */
  ReplaySlot slot() {
    return new ReplaySlot(requireNonNull(number));
  }

  List<String> projections() {
    return projection.projections();
  }

  /** Whether nothing of the bank is played whole: it is over in moments. */
  boolean isOfOneLearnerAlone() {
    return learner != null && projection == ReplayedProjection.LEARNER;
  }

  /** Which replays are not what readers see, once this one is. */
  List<String> superseded() {
    return projection == ReplayedProjection.ALL
        ? List.of("content", "learner")
        : List.of(projection.text());
  }

  /** The same, its tables having come as far as given. */
  Replay at(Reach next) {
    return new Replay(
        id,
        projection,
        purpose,
        state,
        number,
        untilPosition,
        untilInstant,
        learner,
        next,
        folds,
        rollbackUntil,
        wishes,
        isOver);
  }

  /** What is wished of a replay. */
  record Wishes(
      boolean comparison, boolean swap, boolean evenIfDifferent, boolean rollback, boolean cancel) {

    static Wishes of(Row row) {
      return new Wishes(
          row.booleanValue("comparison_wanted"),
          row.booleanValue("swap_wanted"),
          row.booleanValue("even_if_different"),
          row.booleanValue("rollback_wanted"),
          row.booleanValue("cancel_wanted"));
    }
  }
}
