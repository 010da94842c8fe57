package daybreak.schema.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The typed columns of each kind of event, derived from its record: a value each, those of a record
 * inside it under its name ({@code memory.due} is {@code memory_due}); a list is one column of
 * JSON.
 */
public final class EventColumns {

  /** The columns that the log itself has for every event, before those of the payload. */
  public static final List<EventColumn> OF_THE_LOG =
      List.of(
          ofTheLog("position", ColumnType.BIGINT, false),
          ofTheLog("occurred_at", ColumnType.INSTANT, false),
          ofTheLog("aggregate_id", ColumnType.UUID, false),
          ofTheLog("sequence_number", ColumnType.BIGINT, false),
          ofTheLog("event_id", ColumnType.UUID, false),
          ofTheLog("event_version", ColumnType.INTEGER, false),
          ofTheLog("done_by", ColumnType.TEXT, true));

  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private EventColumns() {}

  /**
   * Those of an event's payload, in the order of its record.
   *
   * @throws IllegalArgumentException if two of them have one name
   */
  public static List<EventColumn> of(Class<?> event) {
    List<EventColumn> columns = ofRecord(event, List.of(), false).toList();
    long names =
        Stream.concat(OF_THE_LOG.stream(), columns.stream())
            .map(EventColumn::name)
            .distinct()
            .count();
    if (names < OF_THE_LOG.size() + columns.size()) {
      throw new IllegalArgumentException("Two columns of " + event + " have one name");
    }
    return columns;
  }

  private static EventColumn ofTheLog(String name, ColumnType type, boolean nullable) {
    return new EventColumn(name, type, List.of(), nullable);
  }

  private static Stream<EventColumn> ofRecord(
      Class<?> type, List<String> path, boolean absentWithIt) {
    return Arrays.stream(type.getRecordComponents())
        .flatMap(component ->
            ofValue(
                component.getType(),
                below(path, component.getName()),
                absentWithIt || isNullable(component)));
  }

  private static Stream<EventColumn> ofValue(Class<?> type, List<String> path, boolean nullable) {
    Class<?> written = asWritten(type);
    return written.isRecord()
        ? ofRecord(written, path, nullable)
        : Stream.of(new EventColumn(name(path), ColumnType.of(written), path, nullable));
  }

  /** What JSON has in a value's place: an id's UUID, a zone's name. */
  private static Class<?> asWritten(Class<?> type) {
    return type.isRecord() ? sole(type).orElse(type) : type;
  }

  private static Optional<Class<?>> sole(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getAccessor)
        .filter(accessor -> accessor.isAnnotationPresent(JsonValue.class))
        .findAny()
        .map(Method::getReturnType);
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static List<String> below(List<String> path, String name) {
    List<String> deeper = new ArrayList<>(path);
    deeper.add(name);
    return deeper;
  }

  private static String name(List<String> path) {
    return HUMP.matcher(String.join("_", path)).replaceAll("_").toLowerCase(Locale.ROOT);
  }
}
