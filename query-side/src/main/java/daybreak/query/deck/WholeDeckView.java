package daybreak.query.deck;

import daybreak.schema.sql.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deck as its authors see it.
 *
 * @param cardIds in the order given
 * @param version how often it was changed, its creation included
 * @param changedAt the time of its last event
 * @param changedBy the admin's id; null where nobody was noted
 */
record WholeDeckView(
    UUID id,
    UUID subjectId,
    String title,
    List<UUID> cardIds,
    int version,
    Instant changedAt,
    @Nullable UUID changedBy) {

  static WholeDeckView of(Row row) {
    return new WholeDeckView(
        row.uuid("id"),
        row.uuid("subject_id"),
        row.text("title"),
        row.uuids("card_ids"),
        row.intValue("version"),
        row.instant("changed_at"),
        row.uuidOrNull("changed_by"));
  }
}
