package daybreak.query.deck;

import daybreak.schema.deck.MemoryState;
import daybreak.schema.document.Field;
import daybreak.schema.sql.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the caller stands with a card that was reviewed.
 *
 * @param dueAt when it is to be reviewed next
 */
record StudyView(@Field(as = MemoryState.class) String state, Instant dueAt) {

  /** That of a row; null where it has none. */
  static @Nullable StudyView of(Row row) {
    String state = row.textOrNull("study_state");
    return state == null ? null : new StudyView(state, row.instant("due_at"));
  }
}
