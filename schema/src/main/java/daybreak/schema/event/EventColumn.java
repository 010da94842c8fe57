package daybreak.schema.event;

import java.util.List;

/**
 * One typed column of an event as analysts read it.
 *
 * @param name in snake case
 * @param path where the payload has the value, from the outside in; empty for a column of the log
 *     itself
 * @param nullable whether an event may be without it
 */
public record EventColumn(String name, ColumnType type, List<String> path, boolean nullable) {

  public EventColumn {
    path = List.copyOf(path);
  }
}
