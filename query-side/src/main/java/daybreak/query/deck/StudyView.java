package daybreak.query.deck;

import daybreak.schema.document.Field;
import daybreak.schema.sql.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the caller stands with a card that was reviewed or suspended.
 *
 * @param dueAt when it is to be reviewed next; null where no review counts
 * @param suspended whether the caller has put it aside: it is not due then
 */
record StudyView(
    @Field(words = {"new", "learning", "review", "relearning"}) String state,
    @Nullable Instant dueAt,
    boolean suspended) {

  private static final String NEW = "new";

  /** That of a row; null where the card is simply new. */
  static @Nullable StudyView of(Row row) {
    String state = row.textOrNull("study_state");
    if (state == null || (state.equals(NEW) && !row.booleanValue("suspended"))) {
      return null;
    }
    return new StudyView(state, row.instantOrNull("due_at"), row.booleanValue("suspended"));
  }
}
