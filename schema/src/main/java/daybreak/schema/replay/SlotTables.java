package daybreak.schema.replay;

import daybreak.schema.sql.Database;
import daybreak.schema.sql.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables of slots, which lie in schemas and have definitions that the server alone knows. */
final class SlotTables {

  private final Database door;

  SlotTables(Database door) {
    this.door = door;
  }

  /** Lets the rest of the caller's transaction see a slot's tables where folds name tables. */
  void see(ReplaySlot slot) {
    String path = String.join(", ", slot.schema("content"), slot.schema("learner"), slot.name());
    String _ = door.call(SlotSql.SEE).bind("path", path).single(row -> row.text("path"));
  }

  /** Makes the tables anew, empty and with their keys alone. */
  void make(Replay replay) {
    replay
        .projections()
        .forEach(projection -> {
          String _ =
              door.call(SlotSql.MAKE)
                  .bind("slot", replay.slot().number())
                  .bind("projection", projection)
                  .single(row -> row.text("made"));
        });
  }

  /** Drops what there is. */
  void drop(Replay replay) {
    replay
        .projections()
        .forEach(projection -> {
          String _ =
              door.call(SlotSql.DROP)
                  .bind("slot", replay.slot().number())
                  .bind("projection", projection)
                  .single(row -> row.text("dropped"));
        });
  }

  /** Makes the next index that is lacking, and tells whether there was one. */
  boolean index(Replay replay) {
    return replay.projections().stream()
        .anyMatch(projection ->
            door.call(SlotSql.INDEX)
                .bind("slot", replay.slot().number())
                .bind("projection", projection)
                .single(row -> row.booleanValue("made")));
  }

  /** Lets readers plan by what there is, and read indexes alone; in no transaction. */
  void vacuum() {
    door.call(SlotSql.VACUUM).update();
  }

  /** How many rows each table has, counted. */
  List<Rows> rows(Replay replay) {
    List<Rows> rows = new ArrayList<>();
    for (String projection : replay.projections()) {
      rows.addAll(
          door.call(SlotSql.ROWS)
              .bind("slot", replay.slot().number())
              .bind("projection", projection)
              .list(row -> new Rows(row.text("name"), row.longValue("number"))));
    }
    return rows;
  }

  /** How much disk the tables and their indexes have. */
  long bytes(Replay replay) {
    return door.call(SlotSql.BYTES)
        .array("schemas", "text", replay.projections().stream().map(replay.slot()::schema).toList())
        .single(row -> row.longValue("bytes"));
  }

  /** How far readers' tables are. */
  Reach live(Replay replay) {
    return reach(
        door.call(ReplaySql.LIVE)
            .array("projections", "text", replay.projections())
            .list(SlotTables::reached));
  }

  /**
   * The same, and nobody goes on until the transaction ends.
   *
   * @param tables whether nobody writes a table otherwise either
   */
  Reach hold(Replay replay, boolean tables) {
    return reach(
        door.call(SlotSql.HOLD)
            .array("projections", "text", replay.projections())
            .bind("tables", tables)
            .list(SlotTables::reached));
  }

  private static Map.Entry<String, Long> reached(Row row) {
    return Map.entry(row.text("projection"), row.longValue("reached"));
  }

  private static Reach reach(List<Map.Entry<String, Long>> entries) {
    Map<String, Long> positions = new TreeMap<>();
    entries.forEach(entry -> positions.merge(entry.getKey(), entry.getValue(), Math::min));
    return new Reach(positions);
  }

  /** Waits for locks a second at most, for the rest of the transaction. */
  void giveWay() {
    String _ = door.call(SlotSql.PATIENCE).single(row -> row.text("patience"));
  }

  /** Exchanges what readers see with the slot's. */
  void swap(Replay replay) {
    String _ =
        door.call(SlotSql.SWAP)
            .bind("slot", replay.slot().number())
            .array("projections", "text", replay.projections())
            .single(row -> row.text("swapped"));
  }

  /** Lets the whole transaction, of which this is the first statement, see one moment. */
  void stopTime() {
    door.call(SlotSql.ONE_MOMENT).update();
  }

  /** What differs from readers' tables, table by table. */
  List<TableDifference> differences(Replay replay) {
    List<TableDifference> differences = new ArrayList<>();
    for (String projection : replay.projections()) {
      for (String table : tables(projection)) {
        differences.add(difference(replay.slot(), projection, table));
      }
    }
    return differences;
  }

  private List<String> tables(String schema) {
    return door.call(SlotSql.TABLES).bind("schema", schema).list(row -> row.text("name"));
  }

  private TableDifference difference(ReplaySlot slot, String projection, String table) {
    return door.call(SlotSql.DIFFERENCE)
        .bind("slot", slot.number())
        .bind("projection", projection)
        .bind("table_name", table)
        .single(row -> TableDifference.of(table, row));
  }

  /** A table and how many rows it has. */
  record Rows(String name, long rows) {}
}
