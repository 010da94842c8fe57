package daybreak.schema.operation;

import daybreak.schema.sql.Row;
import java.time.Instant;

/** What became of something that an operator has asked for. */
public sealed interface MendingView permits EndedMending, WaitingMending {

  /** What was asked for. */
  RequestedMending request();

  /** How it stands, in one word. */
  String state();

  /** From a row of {@code operation.mending}. */
  static MendingView of(Row row) {
    RequestedMending request = RequestedMending.of(row);
    Instant endedAt = row.instantOrNull("ended_at");
    return endedAt == null ? WaitingMending.of(request) : EndedMending.of(request, endedAt, row);
  }
}
