package daybreak.query.deck;

import daybreak.query.gateway.AsOf;
import daybreak.query.gateway.Reader;
import daybreak.query.gateway.Reading;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.problem.NotFound;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Row;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads what the caller is to study now, and when each card would be due after a review now. */
@Component
final class QueueReader implements Reader {

  private final Database database;
  private final Clock clock;

  QueueReader(@Qualifier("webDatabase") Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @QueryHandler
  Reading<StudyQueueView> find(FindStudyQueue query, LearnerId caller) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<QueueRow> rows =
        scoped(query)
            .bind("caller", caller.value())
            .bind("now", now)
            .bind("size", query.size())
            .bind("newSize", query.newSize())
            .list(row -> QueueRow.of(row, now));
    if (rows.isEmpty()) {
      throw unknown(query);
    }
    return rows.getFirst().reading(rows);
  }

  private Call scoped(FindStudyQueue query) {
    if (query.deckId() != null) {
      return database.call(PartQueueSql.OF_DECK).bind("deck", query.deckId());
    }
    UUID item = query.planItemId();
    if (item != null) {
      return database.call(PartQueueSql.OF_PLAN_ITEM).bind("item", item.toString());
    }
    return query.subjectId() == null
        ? database.call(QueueSql.OF_ALL)
        : database.call(QueueSql.OF_SUBJECT).bind("subject", query.subjectId());
  }

  private static NotFound unknown(FindStudyQueue query) {
    UUID deck = query.deckId();
    UUID item = query.planItemId();
    if (deck != null) {
      return new NotFound("deck", deck);
    }
    if (item != null) {
      return new NotFound("plan item", item);
    }
    throw new IllegalStateException("A queue of a part that always is has no row");
  }

  /**
   * A card of the page beside what all rows say alike.
   *
   * @param card none where the page is empty
   */
  private record QueueRow(
      AsOf asOf, int due, int untouched, int later, Optional<QueuedCardView> card) {

    static QueueRow of(Row row, Instant now) {
      return new QueueRow(
          AsOf.of(row),
          row.intValue("due_now"),
          row.intValue("new"),
          row.intValue("later"),
          row.uuidOrNull("id") == null
              ? Optional.empty()
              : Optional.of(QueuedCardView.of(row, now)));
    }

    Reading<StudyQueueView> reading(List<QueueRow> rows) {
      List<QueuedCardView> items =
          rows.stream().map(QueueRow::card).flatMap(Optional::stream).toList();
      return new Reading<>(asOf, new StudyQueueView(items, due, untouched, later));
    }
  }
}
