package daybreak.query.deck;

import daybreak.query.content.FlashcardView;
import daybreak.schema.deck.CardMemory;
import daybreak.schema.deck.MemoryState;
import daybreak.schema.document.Field;
import daybreak.schema.input.Worded;
import daybreak.schema.sql.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A card to be studied now.
 *
 * @param dueAt of an unfinished one perhaps in some minutes; null of a new one
 * @param flashcard what is studied
 * @param next when it is due after each rating
 */
record QueuedCardView(
    FlashcardView flashcard,
    @Field(words = {"new", "learning", "review", "relearning"}) String state,
    @Nullable Instant dueAt,
    NextTimesView next) {

  private static final String NEW = "new";

  static QueuedCardView of(Row row, Instant now) {
    String state = row.text("study_state");
    return new QueuedCardView(
        FlashcardView.of(row),
        state,
        row.instantOrNull("due_at"),
        state.equals(NEW)
            ? NextTimesView.first(now)
            : NextTimesView.after(memory(row, state), row.instant("last_reviewed_at"), now));
  }

  private static CardMemory memory(Row row, String state) {
    return new CardMemory(
        Worded.of(MemoryState.class, state),
        row.intOrNull("step"),
        row.doubleValue("stability"),
        row.doubleValue("difficulty"),
        row.instant("due_at"));
  }
}
