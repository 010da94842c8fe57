package daybreak.query.live;

import daybreak.schema.sql.Row;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event's work has changed beside itself: an item of a plan, or a deck.
 *
 * @param position the event's
 * @param date of the item's plan; null for a deck
 * @param item null for a deck
 * @param deck null for an item
 */
record Touched(long position, @Nullable LocalDate date, @Nullable UUID item, @Nullable UUID deck) {

  static Touched of(Row row) {
    return new Touched(
        row.longValue("position"),
        row.dateOrNull("date"),
        row.uuidOrNull("item_id"),
        row.uuidOrNull("deck_id"));
  }
}
