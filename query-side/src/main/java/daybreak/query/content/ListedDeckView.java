package daybreak.query.content;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import daybreak.query.paging.PageKey;
import daybreak.schema.sql.Row;
import java.util.UUID;

/**
 * A deck as admins list it, without its cards.
 *
 * @param cards how many validated cards it holds
 * @param version how often it was changed, its creation included
 */
record ListedDeckView(
    UUID id, UUID subjectId, String title, int cards, int version, @JsonUnwrapped LastChange last) {

  static ListedDeckView of(Row row) {
    return new ListedDeckView(
        row.uuid("id"),
        row.uuid("subject_id"),
        row.text("title"),
        row.intValue("card_count"),
        row.intValue("version"),
        LastChange.of(row));
  }

  PageKey place() {
    return last.place(id);
  }
}
