package daybreak.query.content;

import daybreak.query.paging.PageKey;
import daybreak.schema.content.Asset;
import daybreak.schema.sql.JsonColumn;
import daybreak.schema.sql.Row;
import java.util.List;
import java.util.UUID;

/** An exercise with the files that it shows. */
record ExerciseView(UUID id, UUID topicId, String title, List<Asset> assets) {

  static ExerciseView of(Row row) {
    return new ExerciseView(
        row.uuid("id"),
        row.uuid("topic_id"),
        row.text("title"),
        JsonColumn.list(row, "assets", Asset.class));
  }

  PageKey place() {
    return PageKey.of(id);
  }
}
