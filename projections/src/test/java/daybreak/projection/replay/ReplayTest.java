package daybreak.projection.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.projection.Projections;
import daybreak.projection.testing.Contents;
import daybreak.projection.testing.RandomBank;
import daybreak.projection.testing.Running;
import daybreak.schema.eventstore.LogReader;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.replay.ReplayPace;
import daybreak.schema.replay.ReplayRunner;
import daybreak.schema.replay.ReplaySettings;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.testing.SetClock;
import daybreak.schema.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;

/** The log of a random bank and its learners, played again into a slot beside what readers see. */
class ReplayTest {

  private static final int OF_EACH_KIND = 12;
  private static final ReplaySettings SETTINGS =
      new ReplaySettings(1 << 20, ReplayPace.UNPACED, Duration.ofHours(24), 1L << 30);

  private final TestDatabase database = TestDatabase.create();
  private final Running running = new Running(database);
  private final Asking asking = new Asking(database.web());
  private final SetClock clock = new SetClock(Instant.now());
  private final ReplayRunner runner = runner("one", "these folds");
  private final List<DomainEventMessage<?>> rest = new ArrayList<>();

  private ReplayRunner runner(String worker, String folds) {
    Database door = database.replay();
    return new ReplayRunner(
        database.worker(),
        door,
        worker,
        List.of(Projections.content(door), Projections.learner(door)),
        folds,
        SETTINGS,
        clock);
  }

  @BeforeEach
  void most_of_a_history() {
    List<DomainEventMessage<?>> events = new RandomBank(71, OF_EACH_KIND).history().messages();
    int most = events.size() * 3 / 4;
    running.append(events.subList(0, most));
    rest.addAll(events.subList(most, events.size()));
    running.start();
    running.catchUp();
    runner.start();
  }

  private void the_rest_happens() {
    running.append(rest);
    running.catchUp();
  }

  @AfterEach
  void close() {
    runner.stop();
    running.close();
    database.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"content", "learner", "all"})
  void a_rebuild_comes_to_the_same_rows_and_goes_on_as_the_log_does(String projection)
      throws SQLException {
    UUID id = asking.rebuild(projection);
    asking.becomes(id, "caught-up");
    the_rest_happens();
    asking.compare(id);
    asking.becomes(id, "equal");

    asking.swap(id, false);
    asking.becomes(id, "swapped");

    assertThat(asking.text(id, "comparison")).contains("\"keys\": []").contains("\"live\": ");
    assertThat(asking.text(id, "tables")).contains("\"rows\": ");
  }

  @Test
  void a_rebuild_that_is_caught_up_has_the_rows_of_a_short_log_too() throws SQLException {
    UUID id = asking.rebuild("all");
    asking.becomes(id, "caught-up");

    for (String projection : List.of("content", "learner")) {
      assertThat(Contents.of(database, "replay_" + asking.slot(id) + "_" + projection))
          .isEqualTo(Contents.of(database, projection));
    }
    assertThat(asking.text(id, "tables"))
        .containsPattern(
            "\"name\": \"subject\", \"rows\": [1-9]|\"rows\": [1-9]\\d*, \"name\": \"subject\"");
  }

  @Test
  void tables_are_made_as_those_that_readers_see() throws SQLException {
    UUID id = asking.rebuild("all");
    asking.becomes(id, "caught-up");

    for (String projection : List.of("content", "learner")) {
      String slot = "replay_" + asking.slot(id) + "_" + projection;
      assertThat(definitions(slot)).isNotEmpty().isEqualTo(definitions(projection));
    }
  }

  @Test
  void a_row_that_a_hand_has_changed_is_found_and_a_swap_mends_it() throws SQLException {
    UUID id = asking.rebuild("all");
    asking.becomes(id, "caught-up");
    Map<String, List<String>> right = Contents.of(database, "content");
    execute(
        "update content.subject set title = 'Another' where id = (select id from content.subject order by id limit 1)",
        "delete from learner.learner where learner_id = (select learner_id from learner.learner order by 1 limit 1)");
    Map<String, List<String>> wrong = Contents.of(database, "content");

    asking.compare(id);
    asking.becomes(id, "different");
    assertThat(asking.text(id, "comparison"))
        .containsPattern("\"name\": \"subject\"[^}]*\"different\": 1")
        .containsPattern(
            "\"onlyReplayed\": 1[^}]*\"name\": \"learner\"|\"name\": \"learner\"[^}]*\"onlyReplayed\": 1");
    asking.swap(id, false);
    asking.becomes(id, "different: It has not been found equal to what readers see");

    asking.swap(id, true);
    asking.becomes(id, "swapped");
    assertThat(Contents.of(database, "content")).isEqualTo(right);
    assertThat(Contents.of(database, "replay_" + asking.slot(id) + "_content")).isEqualTo(wrong);

    the_rest_happens();
    asking.rollBack(id);
    asking.becomes(id, "rolled-back");
    assertThat(Contents.of(database, "content").get("subject"))
        .anyMatch(row -> row.contains("Another"));
    asking.leavesItsSlot(id);
    assertThat(Contents.of(database, "replay_1_content")).isEmpty();

    UUID next = asking.rebuild("all");
    asking.becomes(next, "caught-up");
    asking.compare(next);
    asking.becomes(next, "different");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 50, 200})
  void as_of_a_position_is_the_fold_up_to_it(int position) throws SQLException {
    UUID id = asking.asOf("all", position);
    asking.becomes(id, "complete");

    try (TestDatabase other = TestDatabase.create()) {
      List<LoggedEvent> events =
          position == 0
              ? List.of()
              : new LogReader(database.worker())
                  .after(0, position).events().stream().map(LoggedEvent::delivered).toList();
      other
          .worker()
          .inTransaction(() -> {
            Projections.content(other.worker()).apply(events);
            Projections.learner(other.worker()).apply(events);
          });
      for (String projection : List.of("content", "learner")) {
        assertThat(Contents.of(database, "replay_" + asking.slot(id) + "_" + projection))
            .isEqualTo(Contents.of(other, projection));
      }
    }
  }

  @Test
  void as_of_a_moment_is_as_of_the_last_event_until_then() throws SQLException {
    long last = Long.parseLong(one("select max(position) from event_store.event"));
    the_rest_happens();
    String moment =
        one("select to_json(occurred_at)#>>'{}' from event_store.event where position = " + last);

    UUID id = asking.asOf("content", OffsetDateTime.parse(moment).toInstant());

    asking.becomes(id, "complete");
    assertThat(asking.position(id)).isEqualTo(last);
  }

  @Test
  void as_of_what_is_still_to_come_fails() {
    UUID id = asking.asOf("content", 1_000_000);
    asking.becomes(id, "failed: The log has no position 1000000 as yet");
    asking.leavesItsSlot(id);
  }

  @Test
  void one_rebuild_of_a_projection_is_enough() {
    UUID _ = asking.rebuild("content");

    assertThatThrownBy(() -> asking.rebuild("all")).isInstanceOf(DuplicateKeyException.class);
    assertThatThrownBy(() -> asking.rebuild("content")).isInstanceOf(DuplicateKeyException.class);
    asking.becomes(asking.rebuild("learner"), "caught-up");
  }

  @Test
  void what_nobody_wants_any_more_is_dropped_and_its_slot_taken_by_the_next() throws SQLException {
    List<UUID> ids =
        List.of(
            asking.asOf("content", 1),
            asking.asOf("content", 2),
            asking.asOf("content", 3),
            asking.asOf("content", 4));
    for (UUID id : ids.subList(0, 3)) {
      asking.becomes(id, "complete");
    }
    assertThat(asking.state(ids.getLast())).isEqualTo("queued");

    asking.cancel(ids.get(1));
    asking.becomes(ids.get(1), "cancelled");
    asking.becomes(ids.getLast(), "complete");
    assertThat(asking.slot(ids.getLast())).isEqualTo(2);
  }

  @Test
  void the_tables_of_before_are_kept_for_a_day() {
    UUID id = asking.rebuild("content");
    asking.becomes(id, "caught-up");
    asking.swap(id, true);
    asking.becomes(id, "swapped");
    asking.cancel(id);
    asking.becomes(id, "swapped: Its tables are those that readers see");

    clock.set(Instant.now().plus(Duration.ofHours(25)));

    asking.leavesItsSlot(id);
    assertThat(asking.state(id)).startsWith("swapped");
  }

  @Test
  void a_release_with_other_folds_ends_what_the_one_before_has_made() {
    UUID id = asking.rebuild("content");
    asking.becomes(id, "caught-up");
    runner.stop();
    ReplayRunner other = runner("another", "other folds");
    other.start();
    try {
      asking.becomes(id, "failed: A release with other folds has taken over");
      asking.leavesItsSlot(id);
    } finally {
      other.stop();
    }
  }

  @Test
  void what_a_dead_worker_has_left_is_gone_on_with() {
    UUID id = asking.rebuild("all");
    asking.becomes(id, "caught-up");
    runner.stop();
    the_rest_happens();
    ReplayRunner other = runner("another", "these folds");
    other.start();
    try {
      asking.compare(id);
      asking.becomes(id, "equal");
    } finally {
      other.stop();
    }
  }

  private String one(String query) throws SQLException {
    try (Connection owner = database.connect(DatabaseRole.MIGRATOR)) {
      return Contents.texts(owner, query).getFirst();
    }
  }

  private List<String> definitions(String schema) throws SQLException {
    try (Connection owner = database.connect(DatabaseRole.MIGRATOR)) {
      return Contents.texts(owner, DEFINITIONS.replace("{schema}", schema));
    }
  }

  /** All that is said of a schema's tables but where they are. */
  private static final String DEFINITIONS =
      """
      select definition from (
        select concat_ws(' ', 'column', c.relname, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod),
                         a.attnotnull, a.attcollation, a.attstorage, a.attstattarget, a.attcompression,
                         pg_get_expr(d.adbin, d.adrelid), col_description(c.oid, a.attnum)) as definition
          from pg_class c
          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
          left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
         where c.relnamespace = '{schema}'::regnamespace and c.relkind = 'r'
        union all
        select concat_ws(' ', 'table', c.relname, c.reloptions, obj_description(c.oid, 'pg_class'),
                         (select string_agg(concat_ws('=', acl.grantee::regrole, acl.privilege_type), ',' order by acl.grantee, acl.privilege_type)
                            from aclexplode(c.relacl) acl
                           where acl.grantee <> 'daybreak_replay'::regrole and acl.grantee <> c.relowner))
          from pg_class c
         where c.relnamespace = '{schema}'::regnamespace and c.relkind = 'r'
        union all
        select concat_ws(' ', 'index', replace(pg_get_indexdef(c.oid), '{schema}.', ''), obj_description(c.oid, 'pg_class'))
          from pg_class c
         where c.relnamespace = '{schema}'::regnamespace and c.relkind = 'i'
        union all
        select concat_ws(' ', 'constraint', (select relname from pg_class where oid = conrelid), conname, pg_get_constraintdef(oid),
                         obj_description(oid, 'pg_constraint'))
          from pg_constraint
         where connamespace = '{schema}'::regnamespace
        union all
        select concat_ws(' ', 'schema', acl.grantee::regrole, acl.privilege_type)
          from pg_namespace, aclexplode(nspacl) acl
         where nspname = '{schema}' and acl.grantee <> nspowner
        union all
        select concat_ws(' ', 'default', defaclobjtype, defaclacl)
          from pg_default_acl
         where defaclnamespace = '{schema}'::regnamespace) of_schema
       order by 1
      """;

  private void execute(String... statements) throws SQLException {
    try (Connection owner = database.connect(DatabaseRole.MIGRATOR);
        Statement statement = owner.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
