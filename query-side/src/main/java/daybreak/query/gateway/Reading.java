package daybreak.query.gateway;

import daybreak.schema.sql.Row;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An answer with the position that it includes, both of one snapshot.
 *
 * @param sequenceNumber that of the last event in it, where the answer is one thing and not the
 *     caller's own; null otherwise
 */
public record Reading<T>(AsOf asOf, T body, @Nullable Long sequenceNumber) {

  public Reading(AsOf asOf, T body) {
    this(asOf, body, null);
  }

  /** One thing of which every caller sees the same, from a row that has its sequence number. */
  public static <T> Reading<T> shared(Row row, Function<Row, T> form) {
    return new Reading<>(AsOf.of(row), form.apply(row), row.longValue("sequence_number"));
  }

  /** The same reading with its answer in another form. */
  public <R> Reading<R> as(BiFunction<AsOf, T, R> form) {
    return new Reading<>(asOf, form.apply(asOf, body), sequenceNumber);
  }
}
