package daybreak.schema.eventstore;

import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows people what was changed, page by page, the newest first, each page by one statement. */
public final class ChangePages {

  /** How many events one page looks through for those in somebody's name. */
  private static final int LOOKED_THROUGH = 500;

  private final Database database;
  private final Collection<Precedent> precedents;
  private final NewestForm newest = NewestForm.ofThisRelease();

  public ChangePages(Database database, Collection<Precedent> precedents) {
    this.database = database;
    this.precedents = List.copyOf(precedents);
  }

  /**
   * What happened to one thing of the bank; nothing where there is no such thing.
   *
   * @param kind the word for its aggregate
   * @param below a position
   */
  public ChangePage ofOne(UUID aggregate, String kind, long below, int limit) {
    Call call = database.call(ChangeSql.OF_ONE).bind("aggregate", aggregate).bind("kind", kind);
    return page(call, null, below, limit);
  }

  /**
   * What happened to the bank.
   *
   * @param kinds the wire names of the events of interest
   * @param after only what has a later position
   * @param by only what was done in this one's name; there may be nothing on a page that has a next
   */
  public ChangePage ofBank(
      Collection<String> kinds, long after, long below, @Nullable UUID by, int limit) {
    Call call = database.call(ChangeSql.OF_BANK).array("kinds", "text", kinds).bind("after", after);
    return page(call, by, below, limit);
  }

  private ChangePage page(Call call, @Nullable UUID by, long below, int limit) {
    int looked = by == null ? limit + 1 : LOOKED_THROUGH;
    List<Told> rows =
        call.bind("below", below)
            .bind("by", by == null ? null : by.toString())
            .bind("looked", looked)
            .bind("size", limit)
            .bind("most", PostgresEventStorageEngine.BYTES)
            .column("types", "text", precedents, Precedent::type)
            .column("aspects", "text", precedents, Precedent::aspect)
            .column("earlier", "text", precedents, Precedent::earlier)
            .column("parts", "text", precedents, precedent -> precedent.part().text())
            .list(Told::of);
    return new ChangePage(changes(rows), next(rows, looked));
  }

  /** Each event stands before what was said before it. */
  private List<LoggedChange> changes(List<Told> rows) {
    List<LoggedChange> changes = new ArrayList<>();
    Map<String, LoggedJson> earlier = new HashMap<>();
    for (Told row : rows.reversed()) {
      StoredEvent event = row.event();
      if (event != null) {
        List<LoggedJson> forms = forms(event, row);
        if (!row.isShown()) {
          forms.forEach(form -> earlier.put(row.aspect(), form));
        } else {
          forms
              .reversed()
              .forEach(form -> changes.add(new LoggedChange(form, earlier, row.revisions())));
          earlier.clear();
        }
      }
    }
    return changes.reversed();
  }

  private List<LoggedJson> forms(StoredEvent event, Told row) {
    return row.isWhole()
        ? newest.of(event, row.by())
        : List.of(NewestForm.json(event, row.by(), event.type(), event.version(), event.payload()));
  }

  private static @Nullable Long next(List<Told> rows, int looked) {
    List<StoredEvent> shown = rows.stream().flatMap(row -> row.shown().stream()).toList();
    Told any = rows.getFirst();
    if (any.matches() > shown.size()) {
      return shown.getLast().position();
    }
    return any.lookedAt() == looked ? any.reached() : null;
  }

  /**
   * An event that is shown, or one that said an aspect of it before, and what all rows say of the
   * page.
   *
   * @param event null where the page is empty
   * @param aspect empty for an event that is shown
   * @param revisions of an exercise up to an event that is shown
   * @param matches how many of those looked at are looked for
   * @param reached the last position looked at; null where none was
   */
  private record Told(
      @Nullable StoredEvent event,
      String aspect,
      boolean isWhole,
      @Nullable Long revisions,
      @Nullable String by,
      long matches,
      long lookedAt,
      @Nullable Long reached) {

    static Told of(Row row) {
      String aspect = row.textOrNull("aspect");
      return new Told(
          aspect == null ? null : StoredEvent.of(row),
          aspect == null ? "" : aspect,
          "whole".equals(row.textOrNull("part")),
          row.longOrNull("revisions"),
          row.textOrNull("made_by"),
          row.longValue("matches"),
          row.longValue("looked_at"),
          row.longOrNull("reached"));
    }

    boolean isShown() {
      return aspect.isEmpty();
    }

    Optional<StoredEvent> shown() {
      return isShown() ? Optional.ofNullable(event) : Optional.empty();
    }
  }
}
