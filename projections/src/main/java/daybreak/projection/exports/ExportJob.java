package daybreak.projection.exports;

import daybreak.schema.exports.ExportFormat;
import daybreak.schema.input.Worded;
import daybreak.schema.sql.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export as the worker has it that writes it.
 *
 * @param until the last position that may be in it
 * @param moment the last that may be in it happened until then; null where none was named
 * @param types the wire names that are in it; null for all
 * @param position up to here everything is in whole files
 * @param parts how many there are
 */
record ExportJob(
    UUID id,
    ExportFormat format,
    long after,
    long until,
    @Nullable Instant moment,
    @Nullable List<String> types,
    long position,
    int parts) {

  static ExportJob of(Row row) {
    return new ExportJob(
        row.uuid("id"),
        Worded.of(ExportFormat.class, row.text("format")),
        row.longValue("after_position"),
        row.longValue("until_position"),
        row.instantOrNull("until_at"),
        row.booleanValue("of_all_types") ? null : row.texts("types"),
        row.longValue("position"),
        row.intValue("parts"));
  }

  /** The same up to another position, never before what is whole already. */
  ExportJob until(long last) {
    return new ExportJob(
        id, format, after, Math.max(last, position), moment, types, position, parts);
  }

  /** The same after one more part. */
  ExportJob reached(long end) {
    return new ExportJob(id, format, after, until, moment, types, end, parts + 1);
  }

  boolean isOver() {
    return position >= until;
  }
}
