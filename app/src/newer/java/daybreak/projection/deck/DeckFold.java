package daybreak.projection.deck;

import daybreak.projection.platform.Change;
import daybreak.projection.platform.Fold;
import daybreak.schema.content.SearchLanguage;
import daybreak.schema.deck.DeckEvent;
import daybreak.schema.deck.DeckEvent.DeckCreated;
import daybreak.schema.deck.DeckEvent.DeckFilled;
import daybreak.schema.deck.DeckEvent.DeckOpened;
import daybreak.schema.sql.Database;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decks and their cards. */
final class DeckFold extends Fold<DeckEvent, DeckRow> {

  private final Database database;
  private final SearchLanguage language;
  private final DeckCardTable cards;

  DeckFold(Database database, SearchLanguage language) {
    super(DeckEvent.class);
    this.database = database;
    this.language = language;
    this.cards = new DeckCardTable(database);
  }

  @Override
  protected List<DeckRow> load(Collection<UUID> aggregates) {
    return database.call(DeckSql.LOAD).array("ids", "uuid", aggregates).list(DeckRow::of);
  }

  @Override
  protected DeckRow apply(@Nullable DeckRow row, DeckEvent event, long sequence) {
    return switch (event) {
      case DeckCreated(var deck, var subject, var title) ->
          new DeckRow(deck.value(), subject.value(), title, null, sequence);
      case DeckOpened _ -> opened(existing(row), sequence);
      case DeckFilled(_, var with) -> existing(row).filled(with, sequence);
    };
  }

  /** No column tells it yet: the table is expanded first. */
  private static DeckRow opened(DeckRow deck, long sequence) {
    return new DeckRow(deck.id(), deck.subject(), deck.title(), deck.cards(), sequence);
  }

  @Override
  protected void write(List<Change<DeckRow>> changes) {
    List<DeckRow> rows = changes.stream().map(Change::after).toList();
    database
        .call(DeckSql.WRITE)
        .bind("language", language.name())
        .column("id", "uuid", rows, DeckRow::id)
        .column("subject_id", "uuid", rows, DeckRow::subject)
        .column("title", "text", rows, DeckRow::title)
        .column("sequence_number", "bigint", rows, DeckRow::sequenceNumber)
        .column("changed_at", "timestamptz", changes, change -> change.last().at())
        .column("changed_by", "uuid", changes, change -> change.last().by())
        .update();
    cards.write(rows.stream().filter(row -> row.cards() != null).toList());
  }
}
