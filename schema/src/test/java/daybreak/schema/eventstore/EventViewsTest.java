package daybreak.schema.eventstore;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.event.EventColumn;
import daybreak.schema.event.EventColumns;
import daybreak.schema.event.Json;
import daybreak.schema.eventstore.EventExamples.Example;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.testing.Reviewed;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The views of events: one for each kind, as its record is now. */
@ExtendWith(TestDatabaseExtension.class)
class EventViewsTest {

  private static final Path MIGRATION =
      Path.of("src/main/resources/db/migration/R__views_of_events.sql");

  private static final String EVENT =
      """
      insert into event_store.event
      values ((select coalesce(max(position), 0) + 1 from event_store.event), ?, 0, 'any', ?, ?, ?,
              '2026-03-01T18:30Z', ?::jsonb, '{"by": "0d0d4a1e-0000-4000-8000-000000000009"}')
      """;

  private static final String UNCOMMENTED =
      """
      select c.relname || coalesce('.' || a.attname, '')
        from pg_class c
        left join pg_attribute a
          on a.attrelid = c.oid
         and a.attname not in ('position', 'occurred_at', 'aggregate_id', 'sequence_number',
                               'event_id', 'event_version', 'done_by')
       where c.relnamespace = 'analyst'::regnamespace
         and c.relname not like 'item_%'
         and col_description(c.oid, coalesce(a.attnum, 0)) is null
      """;

  private final TestDatabase database;

  EventViewsTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void the_migration_is_what_the_records_say() throws IOException {
    if (Reviewed.isToBeWritten()) {
      Files.writeString(MIGRATION, EventViews.migration());
    }
    assertThat(MIGRATION).as("-Dratchet=write makes it").hasContent(EventViews.migration());
  }

  @Test
  void an_earlier_version_of_an_event_is_read_as_upcasters_read_it() throws Exception {
    try (Connection owner = database.connect(DatabaseRole.MIGRATOR);
        Connection analyst = database.connect(DatabaseRole.ANALYST)) {
      for (Path file : StoredFormTest.approvedFiles()) {
        StoredEvent stored = StoredFormTest.stored(file);
        Object present = StoredFormTest.present(stored);
        UUID then = UUID.randomUUID();
        UUID now = UUID.randomUUID();
        append(owner, stored.type(), stored.version(), text(stored.payload()), then);
        append(owner, present, now);
        assertThat(values(analyst, present.getClass(), then))
            .as(file.toString())
            .isEqualTo(values(analyst, present.getClass(), now));
      }
    }
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }

  private static List<@Nullable String> values(Connection analyst, Class<?> kind, UUID id)
      throws SQLException {
    List<@Nullable String> values = new ArrayList<>();
    String sql = "select * from " + EventViews.name(kind) + " where event_id = '" + id + "'";
    try (Statement statement = analyst.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).as(sql).isTrue();
      for (EventColumn column : EventColumns.of(kind)) {
        values.add(row.getString(column.name()));
      }
    }
    return values;
  }

  @Test
  void no_name_is_that_of_another_view_or_of_a_read_table() throws SQLException {
    Set<String> names = EventTypes.all().stream().map(EventViews::name).collect(toSet());
    assertThat(names).hasSameSizeAs(EventTypes.all());
    try (Connection owner = database.connect(DatabaseRole.MIGRATOR)) {
      assertThat(
              texts(
                  owner,
                  "select tablename from pg_tables where schemaname in ('content', 'learner')"))
          .isNotEmpty()
          .doesNotContainAnyElementsOf(names);
      assertThat(texts(owner, UNCOMMENTED)).as("without a comment").isEmpty();
    }
  }

  @Test
  void an_analyst_reads_every_value_of_every_event() throws SQLException {
    try (Connection owner = database.connect(DatabaseRole.MIGRATOR);
        Connection analyst = database.connect(DatabaseRole.ANALYST)) {
      for (Example example : EventExamples.all()) {
        UUID id = UUID.randomUUID();
        append(owner, example.event(), id);
        read(analyst, example, id);
      }
    }
  }

  private static void append(Connection owner, Object event, UUID id) throws SQLException {
    var name = EventTypes.wireName(event.getClass());
    append(owner, name.value(), name.version(), Json.mapper().writeValueAsString(event), id);
  }

  private static void append(Connection owner, String type, int version, String json, UUID id)
      throws SQLException {
    try (PreparedStatement event = owner.prepareStatement(EVENT)) {
      event.setObject(1, id);
      event.setObject(2, id);
      event.setString(3, type);
      event.setInt(4, version);
      event.setString(5, json);
      event.execute();
    }
  }

  private static void read(Connection analyst, Example example, UUID id) throws SQLException {
    Class<?> kind = example.event().getClass();
    String sql = "select * from " + EventViews.name(kind) + " where event_id = '" + id + "'";
    try (Statement statement = analyst.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).as(sql).isTrue();
      assertThat(row.getString("done_by")).isEqualTo("0d0d4a1e-0000-4000-8000-000000000009");
      for (EventColumn column : EventColumns.of(kind)) {
        assertThat(row.getString(column.name()) == null)
            .as(example + " " + column)
            .isEqualTo(absent(example, column));
      }
    }
  }

  private static boolean absent(Example example, EventColumn column) {
    return Json.mapper()
        .valueToTree(example.event())
        .at("/" + String.join("/", column.path()))
        .isMissingNode();
  }

  private static List<String> texts(Connection session, String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = session.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
