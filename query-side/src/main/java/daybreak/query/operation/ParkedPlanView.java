package daybreak.query.operation;

import daybreak.query.paging.PageKey;
import daybreak.schema.sql.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A plan that was given up.
 *
 * @param learnerId whose plan it is
 * @param awaited whether somebody waits for it
 * @param failures how often it was tried
 * @param reason why the last try failed, in plain words
 * @param requestedAt when it was asked for
 * @param parkedAt when it was given up
 */
record ParkedPlanView(
    UUID id,
    UUID learnerId,
    LocalDate date,
    boolean awaited,
    int failures,
    String reason,
    Instant requestedAt,
    Instant parkedAt) {

  static ParkedPlanView of(Row row) {
    return new ParkedPlanView(
        row.uuid("id"),
        row.uuid("learner_id"),
        row.date("date"),
        row.booleanValue("awaited"),
        row.intValue("failures"),
        row.text("reason"),
        row.instant("requested_at"),
        row.instant("parked_at"));
  }

  PageKey place() {
    return new PageKey(parkedAt.toString(), id);
  }
}
