package daybreak.schema.exports;

import daybreak.schema.document.Field;
import daybreak.schema.input.Worded;
import daybreak.schema.sql.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export of the log, and how far it is.
 *
 * @param state {@code queued}, {@code running}, {@code complete}, or {@code failed} where something
 *     stood in the way
 * @param format the form of its files
 * @param after the events after this position are in it
 * @param until the last position that is, or may be, in it: a later export goes on after it
 * @param untilInstant the moment that was asked for, if one was
 * @param types the wire names that were asked for; null for all
 * @param position up to here everything is in whole files
 * @param percent how much of the log it has read
 * @param eventsPerSecond how many positions of the log it reads a second, as of late
 * @param etaSeconds in how many seconds it will be complete, if it goes on like this; null while
 *     that is not known, and at the end
 * @param rows how many events are in its files
 * @param bytes the length of its files together
 * @param by who has asked for it
 * @param requestedAt when it was asked for
 * @param endedAt when it was complete or given up
 * @param expiresAt when it is removed with its files; null until it has ended
 * @param cause what stood in the way, in plain words; null where nothing did
 */
public record ExportView(
    UUID id,
    @Field(words = {"queued", "running", "complete", "failed"}) String state,
    ExportFormat format,
    long after,
    long until,
    @Nullable Instant untilInstant,
    @Nullable List<String> types,
    long position,
    double percent,
    double eventsPerSecond,
    @Nullable Long etaSeconds,
    long rows,
    long bytes,
    UUID by,
    Instant requestedAt,
    @Nullable Instant endedAt,
    @Nullable Instant expiresAt,
    @Nullable String cause) {

  /** From a row of {@code operation.export}. */
  public static ExportView of(Row row) {
    ExportProgress progress = ExportProgress.of(row);
    return new ExportView(
        row.uuid("id"),
        progress.state(),
        Worded.of(ExportFormat.class, row.text("format")),
        progress.after(),
        progress.until(),
        row.instantOrNull("until_at"),
        row.booleanValue("of_all_types") ? null : row.texts("types"),
        progress.position(),
        progress.percent(),
        progress.rate(),
        progress.etaSeconds(),
        row.longValue("rows"),
        row.longValue("bytes"),
        row.uuid("requested_by"),
        row.instant("requested_at"),
        progress.endedAt(),
        row.instantOrNull("expires_at"),
        row.textOrNull("cause"));
  }
}
