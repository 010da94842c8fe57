package daybreak.query.paging;

import daybreak.query.gateway.AsOf;
import daybreak.query.gateway.Reading;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Row;
import java.util.List;
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
    Heading heading = new Heading(total);
    List<Optional<T>> rows = rows(call, heading, item);
    return heading
        .read()
        .map(first ->
            first.as((_, count) -> new Counted<>(page(items(rows), request, place), count)));
  }

  /** All items of a list that has no pages, or nothing if what it belongs to does not exist. */
  public static <T> Optional<Reading<List<T>>> all(Call call, Function<Row, T> item) {
    Heading heading = new Heading(_ -> 0);
    List<Optional<T>> rows = rows(call, heading, item);
    return heading.read().map(first -> first.as((_, _) -> items(rows)));
  }

  private static <T> List<Optional<T>> rows(Call call, Heading heading, Function<Row, T> item) {
    return call.list(row -> {
      heading.see(row);
      return row.uuidOrNull("id") == null ? Optional.empty() : Optional.of(item.apply(row));
    });
  }

  private static <T> List<T> items(List<Optional<T>> rows) {
    return rows.stream().flatMap(Optional::stream).toList();
  }

  private static <T> Page<T> page(List<T> items, PageRequest request, Function<T, PageKey> place) {
    if (items.size() <= request.limit()) {
      return new Page<>(items, null);
    }
    List<T> shown = List.copyOf(items.subList(0, request.limit()));
    return new Page<>(shown, request.cursors().write(place.apply(shown.getLast())));
  }

  /** A page, and how many items its whole list has. */
  public record Counted<T>(Page<T> page, int total) {}

  /** What all rows say alike: it is read from the first. */
  private static final class Heading {

    private final ToIntFunction<Row> total;
    private @Nullable Reading<Integer> first;

    Heading(ToIntFunction<Row> total) {
      this.total = total;
    }

    void see(Row row) {
      if (first == null) {
        first = new Reading<>(AsOf.of(row), total.applyAsInt(row));
      }
    }

    Optional<Reading<Integer>> read() {
      return Optional.ofNullable(first);
    }
  }
}
