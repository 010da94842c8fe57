package daybreak.command.exports;

import daybreak.command.http.Until;
import daybreak.schema.document.Field;
import daybreak.schema.eventstore.EventTypes;
import daybreak.schema.exports.ExportFormat;
import daybreak.schema.input.FieldReader;
import daybreak.schema.problem.Code;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events are to be in an export, and in which form.
 *
 * @param format {@code parquet} for typed columns, {@code ndjson} for a JSON object a line
 * @param after the position after which it begins, such as an earlier export's {@code until};
 *     without it, with the first event
 * @param until the position of the last event that may be in it, or a moment, until which they
 *     happened; without it, the last event there is
 * @param types wire names of the events that are wanted; without it, all
 */
record ExportForm(
    @Field(required = true, as = ExportFormat.class, example = "parquet") @Nullable String format,
    @Field(least = 0) @Nullable Long after,
    @Nullable Until until,
    @Field(most = ExportForm.MOST_TYPES, each = ExportForm.LONGEST)
        @Nullable List<@Nullable String> types) {

  static final int LONGEST = 100;
  static final int MOST_TYPES = 200;

  WantedExport read() {
    FieldReader input = new FieldReader();
    ExportFormat read =
        input.choice("format", format, ExportFormat.class).orElse(ExportFormat.PARQUET);
    long first = after == null ? 0 : after;
    if (first < 0) {
      input.refuse("after", Code.OUT_OF_RANGE, "must not be negative");
    }
    Long position = Until.position(input, until);
    Instant moment = Until.moment(input, until);
    if (position != null && position < first) {
      input.refuse("until", Code.CONFLICTING, "must not be before after");
    }
    List<String> wanted =
        input.list("types", types, MOST_TYPES, (name, type) -> type(input, name, type));
    return input.valid(
        new WantedExport(read, first, position, moment, wanted.isEmpty() ? null : wanted));
  }

  private static String type(FieldReader input, String name, @Nullable String given) {
    String type = input.text(name, given, LONGEST);
    if (EventTypes.byWireName(type) == null) {
      input.refuse(name, Code.UNKNOWN_VALUE, "is no type of event");
    }
    return type;
  }
}
