package daybreak.query.deck;

import daybreak.schema.sql.Row;
import java.util.List;
import java.util.UUID;

/**
 * A deck as its authors see it.
 *
 * @param cardIds in the order given
 */
record WholeDeckView(UUID id, UUID subjectId, String title, List<UUID> cardIds) {

  static WholeDeckView of(Row row) {
    return new WholeDeckView(
        row.uuid("id"), row.uuid("subject_id"), row.text("title"), row.uuids("card_ids"));
  }
}
