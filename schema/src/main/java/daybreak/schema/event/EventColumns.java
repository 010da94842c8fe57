package daybreak.schema.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The typed columns of each kind of event, one for each value of its {@link EventShape}, those of a
 * record inside it under its name ({@code memory.due} is {@code memory_due}); a list is one column
 * of JSON.
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
    List<EventColumn> columns = ofStructure(EventShape.of(event), List.of(), false).toList();
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

  private static Stream<EventColumn> ofStructure(
      EventShape.Structure structure, List<String> path, boolean absentWithIt) {
    return structure.components().stream()
        .flatMap(component ->
            ofShape(
                component.shape(),
                below(path, component.name()),
                absentWithIt || component.nullable()));
  }

  private static Stream<EventColumn> ofShape(
      EventShape shape, List<String> path, boolean nullable) {
    return switch (shape) {
      case EventShape.Value(ColumnType type) ->
          Stream.of(new EventColumn(name(path), type, path, nullable));
      case EventShape.Series _ ->
          Stream.of(new EventColumn(name(path), ColumnType.JSON, path, nullable));
      case EventShape.Structure structure -> ofStructure(structure, path, nullable);
    };
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
