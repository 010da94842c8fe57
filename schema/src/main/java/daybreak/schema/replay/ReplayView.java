package daybreak.schema.replay;

import daybreak.schema.input.Worded;
import daybreak.schema.sql.JsonColumn;
import daybreak.schema.sql.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A replay as it is told to those who asked for it.
 *
 * @param projection whose tables are made again
 * @param purpose what for
 * @param until the last event that is played; null for a rebuild, which follows the log
 * @param untilInstant the moment that was asked for, if one was
 * @param learner the one whose tables are made; null for all
 * @param by who asked for it
 * @param requestedAt when it was asked for
 * @param position the last event that its tables include
 * @param head where it is to come: its end, or that of the log when it was last looked at
 * @param percent how much of the way it has come
 * @param eventsPerSecond how fast it goes; null while it does not
 * @param etaSeconds in how many seconds it is to be whole; null where that is not known
 * @param startedAt when a worker began it; null while none has
 * @param endedAt when it was over; null while it is not
 * @param cause why it failed, or why the tables of before it follow no more, in plain words
 * @param refusal why what was wished last has not been done, in plain words
 * @param rollbackUntil how long the tables of before are kept, once it is swapped in
 * @param schemas where SQL finds its tables
 * @param tables its tables, once they have been counted
 * @param comparison the last one with what readers see, if there was one
 */
public record ReplayView(
    UUID id,
    ReplayedProjection projection,
    ReplayPurpose purpose,
    @Nullable Long until,
    @Nullable Instant untilInstant,
    @Nullable UUID learner,
    UUID by,
    Instant requestedAt,
    ReplayState state,
    long position,
    long head,
    int percent,
    @Nullable Double eventsPerSecond,
    @Nullable Double etaSeconds,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable String cause,
    @Nullable String refusal,
    @Nullable Instant rollbackUntil,
    ReplaySchemas schemas,
    List<TableRows> tables,
    @Nullable ReplayComparison comparison) {

  private static final int WHOLE = 100;

  /** From a row of {@code operation.replay}. */
  public static ReplayView of(Row row) {
    ReplayedProjection projection = Worded.of(ReplayedProjection.class, row.text("projection"));
    ReplayState state = Worded.of(ReplayState.class, row.text("state"));
    return new ReplayView(
        row.uuid("id"),
        projection,
        Worded.of(ReplayPurpose.class, row.text("purpose")),
        row.longOrNull("until_position"),
        row.instantOrNull("until_instant"),
        row.uuidOrNull("learner_id"),
        row.uuid("requested_by"),
        row.instant("requested_at"),
        state,
        row.longValue("position"),
        row.longValue("head"),
        percent(state, row.longValue("position"), row.longValue("head")),
        row.doubleOrNull("events_per_second"),
        row.doubleOrNull("eta_seconds"),
        row.instantOrNull("started_at"),
        row.instantOrNull("ended_at"),
        row.textOrNull("cause"),
        row.textOrNull("refusal"),
        row.instantOrNull("rollback_until"),
        ReplaySchemas.of(projection, state, row.intOrNull("slot")),
        row.bytesOrNull("tables") == null
            ? List.of()
            : JsonColumn.list(row, "tables", TableRows.class),
        JsonColumn.valueOrNull(row, "comparison", ReplayComparison.class));
  }

  /** Of one that has nothing to play all has been played. */
  private static int percent(ReplayState state, long position, long head) {
    if (head == 0) {
      return state.isReadable() ? WHOLE : 0;
    }
    return (int) Math.min(WHOLE, WHOLE * position / head);
  }
}
