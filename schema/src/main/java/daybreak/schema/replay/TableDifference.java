package daybreak.schema.replay;

import daybreak.schema.event.Json;
import daybreak.schema.sql.Row;
import tools.jackson.databind.JsonNode;

/**
 * What differs between a table that readers see and the one that has been made again.
 *
 * @param live rows of the one
 * @param replayed rows of the other
 * @param onlyLive rows whose keys the other lacks
 * @param onlyReplayed the other way round
 * @param different rows of one key that are not the same
 * @param keys a list of the first twenty of all these
 */
public record TableDifference(
    String name,
    long live,
    long replayed,
    long onlyLive,
    long onlyReplayed,
    long different,
    JsonNode keys) {

  static TableDifference of(String name, Row row) {
    return new TableDifference(
        name,
        row.longValue("live"),
        row.longValue("replayed"),
        row.longValue("only_live"),
        row.longValue("only_replayed"),
        row.longValue("different"),
        Json.mapper().readTree(row.text("keys")));
  }

  boolean isNone() {
    return onlyLive + onlyReplayed + different == 0;
  }
}
