package daybreak.query.content;

import daybreak.query.paging.PageKey;
import daybreak.schema.sql.Row;
import java.util.UUID;

/** A subject or a topic. */
record TitleView(UUID id, String title) {

  static TitleView of(Row row) {
    return new TitleView(row.uuid("id"), row.text("title"));
  }

  PageKey place() {
    return new PageKey(title, id);
  }
}
