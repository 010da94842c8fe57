package daybreak.query.deck;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import daybreak.query.content.FlashcardView;
import daybreak.query.paging.PageKey;
import daybreak.schema.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A card of a deck.
 *
 * @param position its place in the deck, from 1
 * @param study how the caller stands with it; null where it is new
 */
record DeckCardView(
    @JsonUnwrapped FlashcardView flashcard, int position, @Nullable StudyView study) {

  static DeckCardView of(Row row) {
    return new DeckCardView(FlashcardView.of(row), row.intValue("ordinal"), StudyView.of(row));
  }

  PageKey place() {
    return new PageKey(Integer.toString(position), flashcard.id());
  }
}
