package daybreak.query.platform;

import daybreak.schema.sql.Call;
import daybreak.schema.sql.Row;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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
    List<Entry<T>> rows = call.list(row -> entry(row, item));
    return rows.stream()
        .findFirst()
        .map(first -> new Reading<>(first.asOf(), page(rows, request, place)));
  }

  private static <T> Entry<T> entry(Row row, Function<Row, T> item) {
    return new Entry<>(AsOf.of(row), row.uuidOrNull("id") == null ? null : item.apply(row));
  }

  private static <T> Page<T> page(
      List<Entry<T>> rows, PageRequest request, Function<T, PageKey> place) {
    List<T> items =
        rows.stream().map(Entry::item).filter(Objects::nonNull).limit(request.limit()).toList();
    boolean another = rows.size() > request.limit();
    return new Page<>(
        items, another ? request.cursors().write(place.apply(items.getLast())) : null);
  }

  private record Entry<T>(AsOf asOf, @Nullable T item) {}
}
