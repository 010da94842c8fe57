package daybreak.query.content;

import daybreak.query.paging.PageKey;
import daybreak.schema.sql.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a thing of the bank was changed last, and by whom.
 *
 * @param changedAt the time of its last event
 * @param changedBy the admin's id; null where nobody was noted
 */
record LastChange(Instant changedAt, @Nullable UUID changedBy) {

  static LastChange of(Row row) {
    return new LastChange(row.instant("changed_at"), row.uuidOrNull("changed_by"));
  }

  PageKey place(UUID id) {
    return new PageKey(changedAt.toString(), id);
  }
}
