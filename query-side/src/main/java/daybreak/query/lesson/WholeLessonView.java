package daybreak.query.lesson;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import daybreak.schema.content.Asset;
import daybreak.schema.sql.JsonColumn;
import daybreak.schema.sql.Row;
import java.util.List;

/** A lesson to be studied: what its list shows, and what it says. */
record WholeLessonView(
    @JsonUnwrapped LessonView lesson, String body, List<String> objectives, List<Asset> assets) {

  static WholeLessonView of(Row row) {
    return new WholeLessonView(
        LessonView.of(row),
        row.text("body"),
        row.texts("objectives"),
        JsonColumn.list(row, "assets", Asset.class));
  }
}
