package daybreak.schema.following;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Row;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The table of one projection's parked events. */
final class DeadLetterTable {

  private final Database database;
  private final String projection;

  DeadLetterTable(Database database, String projection) {
    this.database = database;
    this.projection = projection;
  }

  /**
   * Which of the aggregates have parked events. Their rows are locked until the transaction ends,
   * so that a retry and the processor never work on one aggregate at once.
   */
  Set<UUID> parkedAmong(Collection<UUID> aggregates) {
    return new HashSet<>(
        database
            .call(DeadLetterSql.PARKED_AMONG)
            .bind("projection", projection)
            .array("aggregates", "uuid", aggregates)
            .list(row -> row.uuid("aggregate_id")));
  }

  /** An aggregate's first parked events in their order, locked until the transaction ends. */
  List<DeadLetter> first(UUID aggregate, int limit) {
    return database
        .call(DeadLetterSql.FIRST)
        .bind("projection", projection)
        .bind("aggregate", aggregate)
        .bind("limit", limit)
        .list(DeadLetterTable::letter);
  }

  /** Adds letters, or brings them up to date. */
  void put(List<DeadLetter> letters) {
    if (letters.isEmpty()) {
      return;
    }
    database
        .call(DeadLetterSql.PUT)
        .bind("projection", projection)
        .column("aggregate", "uuid", letters, DeadLetter::aggregate)
        .column("position", "bigint", letters, DeadLetter::position)
        .column("sequence_number", "bigint", letters, DeadLetter::sequenceNumber)
        .column("event_type", "text", letters, DeadLetter::eventType)
        .column("cause", "text", letters, DeadLetter::cause)
        .column("attempts", "int", letters, DeadLetter::attempts)
        .column("tried_at", "timestamptz", letters, DeadLetter::triedAt)
        .update();
  }

  /** Removes one, and answers how many that were. */
  @CanIgnoreReturnValue
  int remove(UUID aggregate, long position) {
    return database
        .call(DeadLetterSql.REMOVE)
        .bind("projection", projection)
        .bind("aggregate", aggregate)
        .bind("position", position)
        .update();
  }

  /** How many events of an aggregate are parked. */
  long count(UUID aggregate) {
    return database
        .call(DeadLetterSql.COUNT_OF_AGGREGATE)
        .bind("projection", projection)
        .bind("aggregate", aggregate)
        .single(row -> row.longValue("letters"));
  }

  long count() {
    return database
        .call(DeadLetterSql.COUNT)
        .bind("projection", projection)
        .single(row -> row.longValue("letters"));
  }

  private static DeadLetter letter(Row row) {
    return new DeadLetter(
        row.uuid("aggregate_id"),
        row.longValue("position"),
        row.longValue("sequence_number"),
        row.text("event_type"),
        row.text("cause"),
        row.intValue("attempts"),
        row.instant("tried_at"));
  }
}
