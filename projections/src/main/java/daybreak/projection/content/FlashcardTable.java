package daybreak.projection.content;

import static java.util.Objects.requireNonNull;

import daybreak.projection.platform.Change;
import daybreak.projection.platform.SqlText;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The table of flashcards: whole rows where what they say is new, else only what has moved. */
final class FlashcardTable {

  private final Database database;

  FlashcardTable(Database database) {
    this.database = database;
  }

  List<FlashcardRow> load(Collection<UUID> ids) {
    return database.call(FlashcardSql.LOAD).array("ids", "uuid", ids).list(FlashcardRow::of);
  }

  void write(List<Change<FlashcardRow>> changes) {
    List<FlashcardRow> rows = changes.stream().map(Change::after).toList();
    writeWhole(rows.stream().filter(row -> row.content() != null).toList());
    writeMoved(rows.stream().filter(row -> row.content() == null).toList());
  }

  private void writeWhole(List<FlashcardRow> rows) {
    if (!rows.isEmpty()) {
      call(FlashcardSql.WRITE, rows)
          .column("version", "int", rows, FlashcardRow::version)
          .column("card_type", "text", rows, row -> row.cardType().text())
          .column("front", "text", rows, row -> requireNonNull(row.content()).front())
          .column("back", "text", rows, row -> requireNonNull(row.content()).back())
          .column("tags", "text", rows, row -> SqlText.array(row.tags()))
          .update();
    }
  }

  private void writeMoved(List<FlashcardRow> rows) {
    if (!rows.isEmpty()) {
      call(FlashcardSql.MOVE, rows).update();
    }
  }

  private Call call(NamedQuery statement, List<FlashcardRow> rows) {
    return database
        .call(statement)
        .column("id", "uuid", rows, FlashcardRow::id)
        .column("subject_id", "uuid", rows, FlashcardRow::subject)
        .column("topic_id", "uuid", rows, FlashcardRow::topic)
        .column("state", "text", rows, row -> row.state().text())
        .column("sequence_number", "bigint", rows, FlashcardRow::sequenceNumber);
  }
}
