package daybreak.schema.eventstore;

import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Row;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows people the log, page by page: each looks at a bounded stretch of it, by one statement. */
public final class LogPages {

  private final Database database;
  private final NewestForm newest;

  public LogPages(Database database) {
    this(database, NewestForm.ofThisRelease());
  }

  LogPages(Database database, NewestForm newest) {
    this.database = database;
    this.newest = newest;
  }

  /**
   * The next events that are looked for. There may be none, and yet more of the log to look at.
   *
   * @throws UnknownEvent if this release does not know one of them
   */
  public LogPage find(LogSearch search) {
    List<Found> rows =
        narrowed(search)
            .bind("after", search.after())
            .bind("until", search.until())
            .bind("before", search.before())
            .bind("type", search.type())
            .bind("by", search.by() == null ? null : search.by().toString())
            .bind("looked", search.looked())
            .bind("size", search.limit())
            .bind("most", PostgresEventStorageEngine.BYTES)
            .list(Found::of);
    List<StoredEvent> shown = rows.stream().flatMap(row -> row.event().stream()).toList();
    List<LoggedJson> events =
        rows.stream()
            .flatMap(
                row -> row.event().stream().flatMap(event -> newest.of(event, row.by()).stream()))
            .toList();
    return new LogPage(events, rows.getFirst().next(shown, search.looked()));
  }

  private Call narrowed(LogSearch search) {
    UUID aggregate = search.aggregate();
    if (aggregate != null) {
      return database.call(LogPageSql.OF_AGGREGATE).bind("aggregate", aggregate);
    }
    return database.call(search.type() == null ? LogPageSql.ALL : LogPageSql.OF_TYPE);
  }

  /**
   * An event that is shown, if one is, and what all rows say of the page.
   *
   * @param matches how many of those looked at are looked for
   * @param reached the last position looked at; null where none was
   * @param over whether what was looked at goes beyond the last moment
   */
  private record Found(
      Optional<StoredEvent> event,
      @Nullable String by,
      long matches,
      long lookedAt,
      @Nullable Long reached,
      boolean over) {

    static Found of(Row row) {
      boolean isShown = row.longOrNull("position") != null;
      return new Found(
          isShown ? Optional.of(StoredEvent.of(row)) : Optional.empty(),
          row.textOrNull("made_by"),
          row.longValue("matches"),
          row.longValue("looked_at"),
          row.longOrNull("reached"),
          row.booleanValue("over"));
    }

    @Nullable Long next(List<StoredEvent> shown, int looked) {
      if (matches > shown.size()) {
        return shown.getLast().position();
      }
      return lookedAt == looked && !over ? reached : null;
    }
  }
}
