package daybreak.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.InvalidResultSetAccessException;

@ExtendWith(TestDatabaseExtension.class)
class DatabaseTest {

  private static final Instant NOON = Instant.parse("2026-03-29T12:00:00.123456Z");

  private final Database database;

  DatabaseTest(TestDatabase database) {
    this.database = database.owner();
  }

  @BeforeEach
  void an_empty_table() {
    database.call(DatabaseSql.CREATE).update();
    database.call(DatabaseSql.EMPTY).update();
  }

  @Test
  void values_are_bound_by_name_and_come_back_as_they_were() {
    UUID id = UUID.randomUUID();
    database
        .call(DatabaseSql.INSERT)
        .bind("note", "it's :not a ? parameter")
        .bind("at", NOON)
        .bind("id", id)
        .bindJson("extra", "{\"a\": [1, null]}")
        .update();

    Note note = database.call(DatabaseSql.BY_ID).bind("id", id).single(Note::of);

    assertThat(note).isEqualTo(new Note(id, "it's :not a ? parameter", NOON, "{\"a\": [1, null]}"));
  }

  @Test
  void null_is_bound_and_read_as_null_and_refused_where_a_value_is_needed() {
    UUID id = UUID.randomUUID();
    database
        .call(DatabaseSql.INSERT)
        .bind("id", id)
        .bind("note", null)
        .bind("at", null)
        .bindJson("extra", null)
        .update();

    Call byId = database.call(DatabaseSql.BY_ID).bind("id", id);

    assertThat(byId.single(Note::of)).isEqualTo(new Note(id, null, null, null));
    assertThatThrownBy(() -> byId.list(row -> row.text("note")))
        .isInstanceOf(InvalidResultSetAccessException.class)
        .hasRootCauseMessage("NULL where a value is needed: note");
  }

  @Test
  void a_column_of_many_rows_goes_in_one_statement() {
    List<Note> notes = notes(1_000);

    assertThat(insert(notes)).isEqualTo(1_000);
    assertThat(count()).isEqualTo(1_000);
  }

  @Test
  void a_column_may_hold_nulls() {
    Note silent = new Note(UUID.randomUUID(), null, null, null);
    insert(List.of(silent));

    assertThat(database.call(DatabaseSql.BY_ID).bind("id", silent.id()).single(Note::of))
        .isEqualTo(silent);
  }

  @Test
  void an_array_finds_many_rows_at_once() {
    List<Note> notes = notes(10);
    insert(notes);
    List<UUID> some = notes.stream().limit(3).map(Note::id).toList();

    assertThat(database.call(DatabaseSql.ANY).array("ids", "uuid", some).list(Note::of))
        .containsExactlyInAnyOrderElementsOf(notes.subList(0, 3));
    assertThat(database.call(DatabaseSql.ANY).array("ids", "uuid", List.of()).list(Note::of))
        .isEmpty();
  }

  @Test
  void arrays_come_back_as_lists_and_refuse_nulls() {
    Call arrays =
        database
            .call(DatabaseSql.ARRAYS)
            .array("texts", "text", Arrays.asList("a", null, "{b}"))
            .array("ids", "uuid", List.of(new UUID(1, 2)));

    List<UUID> ids = arrays.single(row -> row.uuids("ids"));
    assertThat(ids).containsExactly(new UUID(1, 2));
    assertThatThrownBy(() -> arrays.list(row -> row.texts("texts")))
        .isInstanceOf(InvalidResultSetAccessException.class);
  }

  @Test
  void dates_and_numbers_are_read_as_what_they_are() {
    Values values = database.call(DatabaseSql.VALUES).single(Values::of);

    assertThat(values).isEqualTo(new Values(LocalDate.of(2011, 12, 30), 7, 7, 0.5, true));
  }

  @Test
  void rows_may_be_asked_for_their_columns_in_different_orders() {
    Call numbered = database.call(DatabaseSql.NUMBERED);

    assertThat(
            numbered.list(row ->
                row.intValue("n") % 2 == 0
                    ? row.text("name") + ": " + row.intValue("tens")
                    : row.intValue("tens") + " is " + row.text("name")))
        .containsExactly("10 is row 1", "row 2: 20", "30 is row 3");
    assertThatThrownBy(() -> numbered.list(row -> row.text("nothing")))
        .isInstanceOf(InvalidResultSetAccessException.class);
  }

  @Test
  void the_only_row_may_be_missing_unless_it_is_always_there() {
    Call byId = database.call(DatabaseSql.BY_ID).bind("id", UUID.randomUUID());

    assertThat(byId.one(Note::of)).isEmpty();
    assertThatThrownBy(() -> byId.single(Note::of)).hasMessage("door.by-id answered no row");
  }

  @Test
  void a_call_is_cancelled_after_its_own_time_and_the_next_is_not() {
    assertThatThrownBy(() ->
            database
                .call(DatabaseSql.SLEEP)
                .bind("seconds", 30.0)
                .timeout(Duration.ofMillis(50))
                .list(row -> row.text("slept")))
        .isInstanceOf(QueryTimeoutException.class);
    assertThat(statementTimeout()).isEqualTo("10min");
  }

  @Test
  void a_call_s_time_does_not_outlive_it_in_a_transaction() {
    String after =
        database.inTransaction(() -> {
          var _ =
              database
                  .call(DatabaseSql.SLEEP)
                  .bind("seconds", 0.0)
                  .timeout(Duration.ofSeconds(5))
                  .list(row -> row.text("slept"));
          return statementTimeout();
        });

    assertThat(after).isEqualTo("10min");
  }

  @Test
  void what_fails_behind_a_savepoint_leaves_the_rest_to_be_committed() {
    Note kept = notes(1).getFirst();
    database.inTransaction(() -> {
      insert(List.of(kept));
      assertThatThrownBy(() -> database.inSavepoint(() -> insert(List.of(kept))))
          .isInstanceOf(DataIntegrityViolationException.class);
    });

    assertThat(
            database.call(DatabaseSql.ANY).array("ids", "uuid", List.of(kept.id())).list(Note::of))
        .containsExactly(kept);
  }

  @Test
  void a_transaction_that_fails_leaves_nothing() {
    assertThatThrownBy(() ->
            database.inTransaction(() -> {
              insert(notes(3));
              throw new IllegalStateException("no");
            }))
        .hasMessage("no");

    assertThat(count()).isEqualTo(0);
  }

  @Test
  void rows_are_handed_over_while_the_rest_has_not_left_the_server() {
    database.call(DatabaseSql.CREATE_SEQUENCE).update();
    List<Long> servedAtRow = new ArrayList<>();

    database
        .call(DatabaseSql.SERVE)
        .bind("rows", 1_000)
        .forEach(100, row -> row.longValue("number"), _ -> servedAtRow.add(served()));

    assertThat(servedAtRow).hasSize(1_000);
    assertThat(servedAtRow.getFirst()).isEqualTo(100);
    assertThat(servedAtRow.getLast()).isEqualTo(1_000);
  }

  private long served() {
    return database.call(DatabaseSql.SERVED).single(row -> row.longValue("last_value"));
  }

  private int insert(List<Note> notes) {
    return database
        .call(DatabaseSql.INSERT_ALL)
        .column("ids", "uuid", notes, Note::id)
        .column("notes", "text", notes, Note::note)
        .column("ats", "timestamptz", notes, Note::at)
        .column("extras", "jsonb", notes, Note::extra)
        .update();
  }

  private long count() {
    return database.call(DatabaseSql.COUNT).single(row -> row.longValue("count"));
  }

  private String statementTimeout() {
    return database.call(DatabaseSql.TIMEOUT).single(row -> row.text("timeout"));
  }

  private static List<Note> notes(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Note(UUID.randomUUID(), "note " + i, NOON.plusSeconds(i), "[]"))
        .toList();
  }

  record Note(UUID id, @Nullable String note, @Nullable Instant at, @Nullable String extra) {

    static Note of(Row row) {
      return new Note(
          row.uuid("id"), row.textOrNull("note"), row.instantOrNull("at"), row.textOrNull("extra"));
    }
  }

  record Values(LocalDate date, long small, int smaller, @Nullable Double half, boolean yes) {

    static Values of(Row row) {
      return new Values(
          row.date("date"),
          row.longValue("small"),
          row.intValue("small"),
          row.doubleOrNull("half"),
          row.booleanValue("yes"));
    }
  }
}
