package daybreak.projection.deck;

import daybreak.projection.platform.Change;
import daybreak.projection.platform.Fold;
import daybreak.schema.deck.CardStudyEvent;
import daybreak.schema.deck.CardStudyEvent.CardReviewed;
import daybreak.schema.sql.Database;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Studies of cards. */
final class CardStudyFold extends Fold<CardStudyEvent, CardStudyRow> {

  private final Database database;

  CardStudyFold(Database database) {
    super(CardStudyEvent.class);
    this.database = database;
  }

  @Override
  protected List<CardStudyRow> load(Collection<UUID> aggregates) {
    return database.call(CardStudySql.LOAD).array("ids", "uuid", aggregates).list(CardStudyRow::of);
  }

  @Override
  protected CardStudyRow apply(@Nullable CardStudyRow row, CardStudyEvent event, long sequence) {
    return switch (event) {
      case CardReviewed reviewed ->
          CardStudyRow.reviewed(row == null ? 1 : row.reviews() + 1, reviewed, sequence);
    };
  }

  @Override
  protected void write(List<Change<CardStudyRow>> changes) {
    List<CardStudyRow> rows = changes.stream().map(Change::after).toList();
    database
        .call(CardStudySql.WRITE)
        .column("learner_id", "uuid", rows, CardStudyRow::learner)
        .column("card_id", "uuid", rows, CardStudyRow::card)
        .column("study_id", "uuid", rows, CardStudyRow::id)
        .column("subject_id", "uuid", rows, CardStudyRow::subject)
        .column("topic_id", "uuid", rows, CardStudyRow::topic)
        .column("state", "text", rows, row -> row.memory().state().text())
        .column("step", "int", rows, row -> row.memory().step())
        .column("stability", "float8", rows, row -> row.memory().stability())
        .column("difficulty", "float8", rows, row -> row.memory().difficulty())
        .column("reviews", "int", rows, CardStudyRow::reviews)
        .column("due_at", "timestamptz", rows, row -> row.memory().due())
        .column("last_reviewed_at", "timestamptz", rows, CardStudyRow::lastReviewedAt)
        .column("sequence_number", "bigint", rows, CardStudyRow::sequenceNumber)
        .update();
  }
}
