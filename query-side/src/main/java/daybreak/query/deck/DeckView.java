package daybreak.query.deck;

import com.fasterxml.jackson.annotation.JsonProperty;
import daybreak.query.paging.PageKey;
import daybreak.schema.sql.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deck with what the caller has studied of it.
 *
 * @param total its cards: new, learning, in review and suspended
 * @param learning in short steps, for the first time or again
 * @param suspended put aside by the caller, until they are resumed
 * @param due of the cards studied, those that are due now
 */
record DeckView(
    UUID id,
    String title,
    UUID subjectId,
    int total,
    @JsonProperty("new") int untouched,
    int learning,
    int review,
    int suspended,
    int due,
    @Nullable Instant lastStudiedAt) {

  static DeckView of(Row row) {
    int total = row.intValue("total");
    int learning = row.intValue("learning");
    int review = row.intValue("review");
    int suspended = row.intValue("suspended");
    return new DeckView(
        row.uuid("id"),
        row.text("title"),
        row.uuid("subject_id"),
        total,
        total - learning - review - suspended,
        learning,
        review,
        suspended,
        row.intValue("due"),
        row.instantOrNull("last_studied_at"));
  }

  PageKey place() {
    return new PageKey(title, id);
  }
}
