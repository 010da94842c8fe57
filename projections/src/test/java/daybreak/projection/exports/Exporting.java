package daybreak.projection.exports;

import static org.awaitility.Awaitility.await;

import daybreak.projection.testing.RandomBank;
import daybreak.projection.testing.Running;
import daybreak.schema.exports.ExportStore;
import daybreak.schema.exports.ExportView;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.sql.Row;
import daybreak.schema.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A log, exports of it that somebody has asked for, and a look at what became of them. */
final class Exporting {

  static final Duration LIMIT = Duration.ofSeconds(60);
  static final PartSize SMALL = new PartSize(100, 1L << 20, 1_000);

  private static final Budget ANY = Budget.batch(100_000, 100_000);

  private static final NamedQuery ASK =
      NamedQuery.of(
          "testing.ask-for-export",
          """
          insert into operation.export (
              id, format, after_position, until_position, until_at, types, requested_by)
          values (
              :id, :format, :after, :until, :moment,
              case when :all then null::text[] else :types end, gen_random_uuid())
          """,
          ANY);

  private static final NamedQuery FIND =
      NamedQuery.of(
          "testing.export",
          "select *, types is null as of_all_types from operation.export where id = :id",
          ANY);

  private static final NamedQuery COUNTS =
      NamedQuery.of(
          "testing.events-of-types",
          """
          select event_type || ' ' || count(*) || ' ' || sum(position) as counted
            from event_store.event
           where position > :after and position <= :until
           group by event_type
           order by event_type
          """,
          ANY);

  private static final NamedQuery HEAD =
      NamedQuery.of(
          "testing.log-s-end", "select max(position) as head from event_store.event", ANY);

  private final Database owner;

  Exporting(TestDatabase database) {
    this.owner = database.owner();
  }

  /** Lives of a bank and its learners. */
  static void happen(TestDatabase database, long seed, int ofEachKind) {
    try (Running running = new Running(database)) {
      running.append(new RandomBank(seed, ofEachKind).history().messages());
    }
  }

  static ExportStore store(Path directory) {
    return new ExportStore(directory, Duration.ofDays(1), 1L << 30, 64L << 20);
  }

  long head() {
    return owner.call(HEAD).single(row -> row.longValue("head"));
  }

  UUID ask(String format, long after, long until, String... types) {
    return ask(format, after, until, null, types);
  }

  UUID ask(String format, long after, long until, @Nullable Instant moment, String... types) {
    UUID id = UUID.randomUUID();
    owner
        .call(ASK)
        .bind("id", id)
        .bind("format", format)
        .bind("after", after)
        .bind("until", until)
        .bind("moment", moment)
        .bind("all", types.length == 0)
        .array("types", "text", List.of(types))
        .update();
    return id;
  }

  ExportView view(UUID id) {
    return owner.call(FIND).bind("id", id).single(ExportView::of);
  }

  boolean isThere(UUID id) {
    return owner.call(FIND).bind("id", id).one(row -> row.uuid("id")).isPresent();
  }

  ExportView ended(UUID id) {
    return await().atMost(LIMIT).until(() -> view(id), view -> view.endedAt() != null);
  }

  /** A line for each type: how many events, and the sum of their positions. */
  List<String> logged(long after, long until) {
    return owner
        .call(COUNTS)
        .bind("after", after)
        .bind("until", until)
        .list((Row row) -> row.text("counted"));
  }

  /** The same of files. */
  static List<String> exported(Path directory, String format) throws SQLException {
    String files = directory.resolve("type=*/part-*." + format).toString();
    String reader =
        format.equals("parquet")
            ? "read_parquet('%s', union_by_name = true, hive_partitioning = false, filename = true)"
            : "read_ndjson('%s', columns = {position: 'BIGINT'}, filename = true)";
    return rows(
        """
        select regexp_extract(filename, 'type=([^/]*)/', 1) || ' ' || count(*) || ' ' || sum(position)
          from %s
         group by regexp_extract(filename, 'type=([^/]*)/', 1)
         order by 1
        """
            .formatted(reader.formatted(files)));
  }

  /** The first column of what DuckDB answers. */
  static List<String> rows(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet results = statement.executeQuery(sql)) {
      while (results.next()) {
        rows.add(String.valueOf(results.getString(1)));
      }
    }
    return rows;
  }
}
