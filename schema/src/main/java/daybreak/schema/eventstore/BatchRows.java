package daybreak.schema.eventstore;

import daybreak.schema.sql.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The rows of a batch of appends, column by column; a command is its place in the batch. */
final class BatchRows {

  private final List<Row<EventRow>> events = new ArrayList<>();
  private final List<Row<ResultRow>> results = new ArrayList<>();

  BatchRows(List<Append> appends) {
    for (int command = 0; command < appends.size(); command++) {
      addRows(command, appends.get(command));
    }
  }

  private void addRows(int command, Append append) {
    for (EventRow event : append.events()) {
      events.add(new Row<>(command, event));
    }
    ResultRow result = append.result();
    if (result != null) {
      results.add(new Row<>(command, result));
    }
  }

  /** Everything that is inserted. */
  Call bindAll(Call call) {
    return bindContents(bindIdentities(call));
  }

  /** What tells whether the rows are in the store. */
  Call bindIdentities(Call call) {
    return call.elements("event_command", "int4", commands(events))
        .elements("aggregate_id", "uuid", of(events, String[]::new, EventRow::aggregateId))
        .elements("sequence_number", "int8", of(events, Long[]::new, EventRow::sequenceNumber))
        .elements("event_id", "uuid", of(events, String[]::new, EventRow::eventId))
        .elements("result_command", "int4", commands(results))
        .elements("principal", "uuid", of(results, String[]::new, BatchRows::principal))
        .elements("idempotency_key", "text", of(results, String[]::new, BatchRows::key))
        .elements("attempt", "uuid", of(results, String[]::new, row -> row.attempt().toString()));
  }

  private Call bindContents(Call call) {
    return call.elements(
            "aggregate_type", "text", of(events, String[]::new, EventRow::aggregateType))
        .elements("event_type", "text", of(events, String[]::new, EventRow::type))
        .elements("event_version", "int4", of(events, Integer[]::new, EventRow::version))
        .elements("occurred_at", "int8", of(events, Long[]::new, EventRow::occurredAt))
        .elements("payload", "bytea", of(events, byte[][]::new, EventRow::payload))
        .elements("metadata", "bytea", of(events, byte[][]::new, EventRow::metadata))
        .elements("fingerprint", "bytea", of(results, byte[][]::new, BatchRows::fingerprint))
        .elements("status", "int4", of(results, Integer[]::new, row -> row.text().kind()))
        .elements("body", "text", of(results, String[]::new, row -> row.text().json()));
  }

  private static String principal(ResultRow row) {
    return row.idempotency().principal().toString();
  }

  private static String key(ResultRow row) {
    return row.idempotency().key();
  }

  private static byte[] fingerprint(ResultRow row) {
    return row.idempotency().fingerprint().bytes();
  }

  private static @Nullable Object[] commands(List<? extends Row<?>> rows) {
    return rows.stream().map(Row::command).toArray(Integer[]::new);
  }

  private static <R> @Nullable Object[] of(
      List<Row<R>> rows,
      IntFunction<@Nullable Object[]> array,
      Function<R, ? extends @Nullable Object> column) {
    @Nullable Object[] values = array.apply(rows.size());
    for (int place = 0; place < values.length; place++) {
      values[place] = column.apply(rows.get(place).value());
    }
    return values;
  }

  private record Row<R>(int command, R value) {}
}
