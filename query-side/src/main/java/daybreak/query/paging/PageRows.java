package daybreak.query.paging;

import daybreak.query.gateway.AsOf;
import daybreak.query.gateway.Reading;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Row;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a list's statement become a page. Each row has {@code as_of} and {@code as_at};
 * an empty page is one row whose {@code id} is NULL; no row at all means that what the list belongs
 * to does not exist.
 */
public final class PageRows {

  private PageRows() {}

  /** The page, or nothing if what the list belongs to does not exist. */
  public static <T> Optional<Reading<Page<T>>> page(
      Call call, PageRequest request, Function<Row, T> item, Function<T, PageKey> place) {
    return counted(call, request, item, place, _ -> 0)
        .map(reading -> reading.as((_, counted) -> counted.page()));
  }

  /**
   * The page beside the number of all items, or nothing if what the list belongs to does not exist.
   *
   * @param total reads it from any row
   */
  public static <T> Optional<Reading<Counted<T>>> counted(
      Call call,
      PageRequest request,
      Function<Row, T> item,
      Function<T, PageKey> place,
      ToIntFunction<Row> total) {
    List<Entry<T>> rows = call.list(row -> entry(row, item, total));
    return rows.stream()
        .findFirst()
        .map(first ->
            new Reading<>(first.asOf(), new Counted<>(page(rows, request, place), first.total())));
  }

  private static <T> Entry<T> entry(Row row, Function<Row, T> item, ToIntFunction<Row> total) {
    return new Entry<>(
        AsOf.of(row), total.applyAsInt(row), row.uuidOrNull("id") == null ? null : item.apply(row));
  }

  private static <T> Page<T> page(
      List<Entry<T>> rows, PageRequest request, Function<T, PageKey> place) {
    List<T> items =
        rows.stream().map(Entry::item).filter(Objects::nonNull).limit(request.limit()).toList();
    boolean another = rows.size() > request.limit();
    return new Page<>(
        items, another ? request.cursors().write(place.apply(items.getLast())) : null);
  }

  /** A page, and how many items its whole list has. */
  public record Counted<T>(Page<T> page, int total) {}

  private record Entry<T>(AsOf asOf, int total, @Nullable T item) {}
}
