package daybreak.query.content;

import daybreak.query.paging.PageKey;
import daybreak.schema.content.CardType;
import daybreak.schema.document.Field;
import daybreak.schema.sql.Row;
import java.util.List;
import java.util.UUID;

/** A flashcard that is ready to be studied. */
public record FlashcardView(
    UUID id,
    UUID topicId,
    @Field(as = CardType.class) String cardType,
    String front,
    String back,
    List<String> tags) {

  /** The card of a row with its columns. */
  public static FlashcardView of(Row row) {
    return new FlashcardView(
        row.uuid("id"),
        row.uuid("topic_id"),
        row.text("card_type"),
        row.text("front"),
        row.text("back"),
        row.texts("tags"));
  }

  PageKey place() {
    return PageKey.of(id);
  }
}
