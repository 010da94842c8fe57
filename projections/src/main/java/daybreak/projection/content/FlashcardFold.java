package daybreak.projection.content;

import daybreak.projection.platform.Change;
import daybreak.projection.platform.Fold;
import daybreak.schema.content.ContentState;
import daybreak.schema.content.FlashcardContent;
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

/** Flashcards, and the tags of validated ones. */
final class FlashcardFold extends Fold<FlashcardEvent, FlashcardRow> {

  private final FlashcardTable flashcards;
  private final FlashcardTagTable tags;

  FlashcardFold(Database database) {
    super(FlashcardEvent.class);
    this.flashcards = new FlashcardTable(database);
    this.tags = new FlashcardTagTable(database);
  }

  @Override
  protected List<FlashcardRow> load(Collection<UUID> aggregates) {
    return flashcards.load(aggregates);
  }

  @Override
  protected FlashcardRow apply(@Nullable FlashcardRow row, FlashcardEvent event, long sequence) {
    return switch (event) {
      case FlashcardAuthored authored -> authored(authored, sequence);
      case FlashcardRevised(_, int version, var content) ->
          existing(row).revised(version, content, sequence);
      case FlashcardCorrected(_, int version, var content) ->
          existing(row).corrected(version, content, sequence);
      case FlashcardMoved(_, var subject, var topic) ->
          existing(row).moved(subject.value(), topic.value(), sequence);
      case FlashcardValidated _ -> existing(row).in(ContentState.VALIDATED, sequence);
      case FlashcardRejected _ -> existing(row).in(ContentState.REJECTED, sequence);
      case FlashcardRetired _ -> existing(row).in(ContentState.RETIRED, sequence);
      case FlashcardRestored _ -> existing(row).in(ContentState.DRAFT, sequence);
    };
  }

  private static FlashcardRow authored(FlashcardAuthored event, long sequence) {
    FlashcardContent content = event.content();
    return new FlashcardRow(
        event.flashcard().value(),
        event.subject().value(),
        event.topic().value(),
        ContentState.DRAFT,
        1,
        content.cardType(),
        content.tags(),
        content,
        sequence);
  }

  @Override
  protected void write(List<Change<FlashcardRow>> changes) {
    flashcards.write(changes);
    tags.write(changes);
  }
}
