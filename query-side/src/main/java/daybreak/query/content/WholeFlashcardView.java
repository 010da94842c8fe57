package daybreak.query.content;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import daybreak.query.paging.PageKey;
import daybreak.schema.content.ContentState;
import daybreak.schema.document.Field;
import daybreak.schema.sql.Row;
import java.util.UUID;

/** A flashcard as its authors see it, in its last version. */
record WholeFlashcardView(
    @JsonUnwrapped FlashcardView flashcard,
    UUID subjectId,
    @Field(as = ContentState.class) String state,
    int version,
    @JsonUnwrapped LastChange last) {

  static WholeFlashcardView of(Row row) {
    return new WholeFlashcardView(
        FlashcardView.of(row),
        row.uuid("subject_id"),
        row.text("state"),
        row.intValue("version"),
        LastChange.of(row));
  }

  PageKey place() {
    return last.place(flashcard.id());
  }
}
