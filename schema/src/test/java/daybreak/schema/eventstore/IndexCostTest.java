package daybreak.schema.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.event.Json;
import daybreak.schema.scale.LogAtScaleSql;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the indexes for people cost who appends: counts, which no machine changes. */
@ExtendWith(TestDatabaseExtension.class)
class IndexCostTest {

  private static final long EVENTS = 1_000;

  /** Now and then a page is split, and begins a record of the whole page. */
  private static final Offset<Long> A_FIFTH = Offset.offset(EVENTS / 5);

  private static final String APPEND =
      """
      explain (analyze, wal, buffers off, timing off, format json)
      insert into event_store.event
      select 900000 + n, md5('cost' || n)::uuid, 0, '%s', md5('cost event' || n)::uuid,
             'content.question-tagged', 1, now(), %s, '{}'
        from generate_series(1, 1000) n
      """;

  private static final String OF_NOBODY = APPEND.formatted("quiz", "'{}'");

  private static final String OF_BANK = APPEND.formatted("question", "'{}'");

  /** Each begins a stream of a learner who has others. */
  private static final String OF_LEARNERS =
      APPEND.formatted("quiz", "jsonb_build_object('learner', md5('l' || n % 20)::uuid)");

  /** Each is a question that is new in one of 20 topics. */
  private static final String OF_PLACES =
      APPEND
          .replace("question-tagged", "question-authored")
          .formatted(
              "question",
              "jsonb_build_object('subject', md5('s1')::uuid, 'topic', md5('t' || n % 20)::uuid)");

  /** Each is a deck that is new in a subject. */
  private static final String OF_DECKS =
      APPEND
          .replace("content.question-tagged", "deck.deck-created")
          .formatted("deck", "jsonb_build_object('subject', md5('s1')::uuid)");

  private final TestDatabase database;

  IndexCostTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void each_is_one_record_more_of_every_event_that_it_has() throws SQLException {
    LogAtScaleSql.load(database.owner());
    try (Connection owner = database.connect(DatabaseRole.MIGRATOR);
        Statement session = owner.createStatement()) {
      assertThat(recordsOf("event_type_position_ix", OF_NOBODY, session))
          .isCloseTo(EVENTS, A_FIFTH);
      assertThat(bytes("event_type_position_ix", session) / 204_400).isLessThan(70);

      assertThat(recordsOf("event_learner_ix", OF_NOBODY, session)).isCloseTo(0, A_FIFTH);
      assertThat(recordsOf("event_learner_ix", OF_LEARNERS, session)).isCloseTo(EVENTS, A_FIFTH);

      assertThat(recordsOf("event_place_ix", OF_BANK, session)).isCloseTo(0, A_FIFTH);
      assertThat(recordsOf("event_place_ix", OF_PLACES, session)).isCloseTo(EVENTS, A_FIFTH);

      assertThat(recordsOf("event_deck_place_ix", OF_PLACES, session)).isCloseTo(0, A_FIFTH);
      assertThat(recordsOf("event_deck_place_ix", OF_DECKS, session)).isCloseTo(EVENTS, A_FIFTH);

      assertThat(recordsOf("event_bank_ix", OF_LEARNERS, session)).isCloseTo(0, A_FIFTH);
      assertThat(recordsOf("event_bank_ix", OF_BANK, session)).isCloseTo(EVENTS, A_FIFTH);
    }
  }

  /** How many records of the write-ahead log an index adds to an append. */
  private static long recordsOf(String index, String append, Statement session)
      throws SQLException {
    Connection owner = session.getConnection();
    owner.setAutoCommit(false);
    // What is rolled back leaves the pages that it has split.
    long _ = records(append, session);
    owner.rollback();
    long with = records(append, session);
    owner.rollback();
    session.execute("drop index event_store." + index);
    long without = records(append, session);
    owner.rollback();
    return with - without;
  }

  private static long records(String append, Statement session) throws SQLException {
    try (ResultSet plan = session.executeQuery(append)) {
      plan.next();
      return Json.mapper().readTree(plan.getString(1)).at("/0/Plan/WAL Records").asLong();
    }
  }

  private static long bytes(String index, Statement session) throws SQLException {
    try (ResultSet size =
        session.executeQuery("select pg_relation_size('event_store." + index + "'::regclass)")) {
      size.next();
      return size.getLong(1);
    }
  }
}
