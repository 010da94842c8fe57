package daybreak.query.content;

import daybreak.query.paging.PageKey;
import daybreak.schema.document.Field;
import daybreak.schema.sql.Row;
import java.util.UUID;

/**
 * A tag, and how much bears it.
 *
 * @param tag as it is stored: trimmed and in lower case
 * @param questions in whatever state
 * @param flashcards in whatever state
 */
record TagView(@Field(example = "recall") String tag, int questions, int flashcards) {

  static TagView of(Row row) {
    return new TagView(row.text("tag"), row.intValue("questions"), row.intValue("flashcards"));
  }

  PageKey place(UUID scope) {
    return new PageKey(tag, scope);
  }
}
