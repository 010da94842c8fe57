package daybreak.schema.eventstore;

import daybreak.schema.event.ColumnType;
import daybreak.schema.event.EventColumn;
import daybreak.schema.event.EventColumns;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The repeatable migration that makes a view of each kind of event, from its record. */
final class EventViews {

  private static final String HEAD =
      """
      -- Made from the records of events by EventViewsTest, with -Dratchet=write; not by hand. It runs
      -- again whenever it has changed. Whoever reads a view at that moment is waited for. It also
      -- follows versions before the one that makes the schema, where a run ends with one of those.

      do $$ begin
        if to_regnamespace('analyst') is null then
          create schema analyst;
        end if;
      end $$;
      """;

  private static final List<String> OF_THE_LOG =
      List.of(
          "e.position",
          "e.occurred_at",
          "e.aggregate_id",
          "e.sequence_number",
          "e.event_id",
          "e.event_version",
          "e.metadata ->> 'by' as done_by");

  private EventViews() {}

  /** The whole file. */
  static String migration() {
    return EventTypes.all().stream()
        .sorted(Comparator.comparing(EventViews::type))
        .map(EventViews::view)
        .collect(Collectors.joining("\n", HEAD + "\n", ""));
  }

  /** A view's name: what happened, without the capability. */
  static String name(Class<?> event) {
    return type(event).substring(type(event).indexOf('.') + 1).replace('-', '_');
  }

  private static String type(Class<?> event) {
    return EventTypes.wireName(event).value();
  }

  private static String view(Class<?> event) {
    String name = "analyst." + name(event);
    List<EventColumn> columns = EventColumns.of(event);
    String selected =
        Stream.concat(OF_THE_LOG.stream(), columns.stream().map(EventViews::expression))
            .collect(Collectors.joining(",\n       "));
    String comments =
        columns.stream()
            .map(column -> comment(name, column, RecordWords.of(event, column.path())))
            .collect(Collectors.joining());
    return """
    drop view if exists %1$s cascade;
    create view %1$s as
    select %2$s
      from event_store.event e
     where e.event_type = '%3$s';
    comment on view %1$s is %4$s;
    %5$sgrant select on %1$s to daybreak_analyst;
    """
        .formatted(
            name, selected, type(event), quoted(type(event) + RecordWords.of(event)), comments);
  }

  private static String comment(String view, EventColumn column, String words) {
    String path = String.join(".", column.path());
    return "comment on column %s.%s is %s;\n"
        .formatted(view, column.name(), quoted(path + (words.isEmpty() ? "" : ": " + words)));
  }

  private static String expression(EventColumn column) {
    String at =
        column.path().size() == 1
            ? "'" + column.path().getFirst() + "'"
            : "'{" + String.join(",", column.path()) + "}'";
    String arrow = column.path().size() == 1 ? "->" : "#>";
    return switch (column.type()) {
          case ColumnType.JSON -> "e.payload " + arrow + " " + at;
          case ColumnType.TEXT -> "e.payload " + arrow + "> " + at;
          default -> "(e.payload " + arrow + "> " + at + ")::" + column.type().sql();
        }
        + " as "
        + column.name();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
