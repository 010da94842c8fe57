package daybreak.query.replay;

import daybreak.query.gateway.AsOf;
import daybreak.schema.document.JsonObject;
import daybreak.schema.sql.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of what a page of a replay's table is made of.
 *
 * @param asOf what readers' own tables include
 * @param state how the replay stands
 * @param schema where its table is; null where it has none of that name
 * @param key the row's; null where the page has none
 * @param columns the row; null for one that only says that another page follows
 */
record ReplayedRow(
    AsOf asOf,
    String state,
    @Nullable String schema,
    @Nullable List<String> key,
    @Nullable JsonObject columns) {

  static ReplayedRow of(Row row) {
    String columns = row.textOrNull("columns");
    return new ReplayedRow(
        AsOf.of(row),
        row.text("state"),
        row.textOrNull("schema"),
        row.intOrNull("place") == null ? null : row.texts("key"),
        columns == null ? null : new JsonObject(columns));
  }
}
