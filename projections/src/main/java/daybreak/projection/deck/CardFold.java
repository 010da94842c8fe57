package daybreak.projection.deck;

import daybreak.projection.platform.Change;
import daybreak.projection.platform.Fold;
import daybreak.schema.content.FlashcardEvent;
import daybreak.schema.content.FlashcardEvent.FlashcardAuthored;
import daybreak.schema.content.FlashcardEvent.FlashcardCorrected;
import daybreak.schema.content.FlashcardEvent.FlashcardMoved;
import daybreak.schema.content.FlashcardEvent.FlashcardRejected;
import daybreak.schema.content.FlashcardEvent.FlashcardRestored;
import daybreak.schema.content.FlashcardEvent.FlashcardRetired;
import daybreak.schema.content.FlashcardEvent.FlashcardRevised;
import daybreak.schema.content.FlashcardEvent.FlashcardValidated;
import daybreak.schema.sql.Database;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Flashcards: which of them count in decks and studies. */
final class CardFold extends Fold<FlashcardEvent, CardRow> {

  private final Database database;

  CardFold(Database database) {
    super(FlashcardEvent.class);
    this.database = database;
  }

  @Override
  protected List<CardRow> load(Collection<UUID> aggregates) {
    return database.call(CardSql.LOAD).array("ids", "uuid", aggregates).list(CardRow::of);
  }

  @Override
  protected CardRow apply(@Nullable CardRow row, FlashcardEvent event, long sequence) {
    return switch (event) {
      case FlashcardAuthored authored ->
          new CardRow(
              authored.flashcard().value(), authored.subject().value(), null, false, sequence);
      case FlashcardRevised _ -> existing(row).turned(false, sequence);
      case FlashcardCorrected _ -> existing(row).turned(existing(row).validated(), sequence);
      case FlashcardMoved(_, var subject, var topic) ->
          existing(row).moved(subject.value(), topic.value(), sequence);
      case FlashcardValidated _ -> existing(row).turned(true, sequence);
      case FlashcardRejected _ -> existing(row).turned(false, sequence);
      case FlashcardRetired _ -> existing(row).turned(false, sequence);
      case FlashcardRestored _ -> existing(row).turned(false, sequence);
    };
  }

  @Override
  protected void write(List<Change<CardRow>> changes) {
    List<CardRow> rows = changes.stream().map(Change::after).toList();
    database
        .call(CardSql.WRITE)
        .column("id", "uuid", rows, CardRow::id)
        .column("subject_id", "uuid", rows, CardRow::subject)
        .column("topic_id", "uuid", rows, CardRow::topic)
        .column("validated", "boolean", rows, CardRow::validated)
        .column("sequence_number", "bigint", rows, CardRow::sequenceNumber)
        .update();
  }
}
