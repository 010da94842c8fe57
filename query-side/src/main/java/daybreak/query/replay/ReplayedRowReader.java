package daybreak.query.replay;

import static java.util.Objects.requireNonNull;

import daybreak.query.gateway.Reader;
import daybreak.query.gateway.Reading;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageKey;
import daybreak.query.paging.PageRequest;
import daybreak.schema.document.JsonObject;
import daybreak.schema.event.Json;
import daybreak.schema.input.Texts;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput;
import daybreak.schema.problem.NotFound;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.SqlFault;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Reads rows of replays' tables. The place of a row is its primary key, whatever that is of. */
@Component
final class ReplayedRowReader implements Reader {

  private static final PageKey FIRST = PageKey.before("");
  private static final int LONGEST_NAME = 63;

  /** What a page holds, but for its last row. */
  private static final int BYTES = 1 << 20;

  private final Database database;

  ReplayedRowReader(@Qualifier("webDatabase") Database database) {
    this.database = database;
  }

  @QueryHandler
  Reading<Page<JsonObject>> find(FindReplayedRows query) {
    String table = checked(query.table());
    PageRequest page =
        PageRequest.of(query.paging(), "replayed-rows", FIRST, query.replay(), table);
    List<ReplayedRow> rows = rows(query.replay(), table, page);
    if (rows.isEmpty()) {
      throw new NotFound("replay", query.replay());
    }
    ReplayedRow first = rows.getFirst();
    if (first.schema() == null) {
      throw new NotFound("table of a replay that is " + first.state() + ",", table);
    }
    return new Reading<>(first.asOf(), page(rows, page));
  }

  /** That a key's values are none of the types of its columns is known to the server alone. */
  private List<ReplayedRow> rows(UUID replay, String table, PageRequest page) {
    try {
      return after(database.call(ReplaySql.ROWS), page.after())
          .bind("id", replay)
          .bind("table", table)
          .bind("size", page.limit())
          .bind("bytes", BYTES)
          .list(ReplayedRow::of);
    } catch (DataAccessException failure) {
      if (SqlFault.VALUES.isIn(failure) && !page.after().equals(FIRST)) {
        throw PageKey.refusal();
      }
      throw failure;
    }
  }

  private static String checked(String table) {
    if (table.length() > LONGEST_NAME) {
      throw new InvalidInput("name", Code.TOO_LONG, "must have at most 63 characters");
    }
    return table;
  }

  private static Call after(Call call, PageKey place) {
    if (place.equals(FIRST)) {
      return call.bind("after", null);
    }
    return call.array("after", "text", key(place));
  }

  private static List<String> key(PageKey place) {
    try {
      String[] key = Json.mapper().readValue(place.sort(), String[].class);
      if (isKey(key)) {
        return List.of(key);
      }
    } catch (JacksonException e) {
      // No key either.
    }
    throw PageKey.refusal();
  }

  private static boolean isKey(@Nullable String @Nullable [] key) {
    return key != null
        && key.length > 0
        && Arrays.stream(key).allMatch(value -> value != null && Texts.isStorable(value));
  }

  private static Page<JsonObject> page(List<ReplayedRow> rows, PageRequest request) {
    List<JsonObject> items =
        rows.stream().map(ReplayedRow::columns).filter(Objects::nonNull).toList();
    boolean ends = rows.getLast().key() == null || rows.getLast().columns() != null;
    return new Page<>(items, ends ? null : request.next(place(rows.get(rows.size() - 2).key())));
  }

  private static PageKey place(@Nullable List<String> key) {
    return PageKey.before(Json.mapper().writeValueAsString(requireNonNull(key)));
  }
}
