package daybreak.schema.eventstore;

import static daybreak.schema.eventstore.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.content.Answer;
import daybreak.schema.content.QuestionContent;
import daybreak.schema.content.QuestionId;
import daybreak.schema.content.QuestionType;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.pasttest.ShownQuestion;
import daybreak.schema.pasttest.TestEvent.TestStarted;
import daybreak.schema.pasttest.TestId;
import daybreak.schema.pasttest.TestMode;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Appends and the time for which the appender's lock may be held. */
@ExtendWith(TestDatabaseExtension.class)
class SlowAppendTest {

  private static final Duration LOCK = Duration.ofMillis(500);

  private final UUID slow = UUID.randomUUID();
  private final EventSerializer serializer = EventSerializer.ofEvents();
  private final TestDatabase db;

  SlowAppendTest(TestDatabase db) {
    this.db = db;
  }

  @AfterEach
  void emptyTheLog() throws SQLException {
    execute("drop trigger if exists slow on event_store.event");
    TestLog.empty(db);
  }

  @Test
  void halves_a_batch_until_the_one_that_takes_too_long_is_alone() throws Exception {
    makeSlow();
    List<Append> batch =
        new ArrayList<>(
            IntStream.range(0, 8).mapToObj(_ -> of(event(UUID.randomUUID(), 0))).toList());
    batch.set(5, of(event(slow, 0)));

    attempts(Duration.ofSeconds(30)).commit(batch);

    assertThat(outcome(batch.remove(5))).isInstanceOf(Outcome.OutOfTime.class);
    assertThat(batch).allMatch(append -> outcome(append) instanceof Outcome.Committed);
    assertThat(TestLog.of(db)).hasSize(7).extracting(TestLog.Entry::aggregate).doesNotContain(slow);
  }

  @Test
  void gives_up_one_that_takes_too_long_by_itself_after_a_second_try() throws Exception {
    makeSlow();
    Append alone = of(event(slow, 0));
    long start = System.nanoTime();

    attempts(Duration.ofSeconds(20)).commit(List.of(alone));

    assertThat(outcome(alone)).isInstanceOf(Outcome.OutOfTime.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    assertThat(TestLog.of(db)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void stores_a_test_of_two_hundred_questions_at_their_limits_in_its_time(Characters characters)
      throws Exception {
    Append largest = of(test(UUID.randomUUID(), characters));
    assertThat(largest.bytes()).isBetween(characters.least, AppendBounds.STANDARD.command());

    try (Committer committer = TestCommitter.on(db.system(), AppendBounds.STANDARD)) {
      assertThat(committer.append(largest)).isEqualTo(new Outcome.Committed(1));
    }
  }

  private void makeSlow() throws SQLException {
    execute(
        """
        create or replace function event_store.be_slow() returns trigger language plpgsql as $$
        begin
          perform pg_catalog.pg_sleep(60);
          return new;
        end $$
        """);
    execute(
        """
        create trigger slow before insert on event_store.event for each row
          when (new.aggregate_id = '%s') execute function event_store.be_slow()
        """
            .formatted(slow));
  }

  private void execute(String sql) throws SQLException {
    try (Connection owner = db.connect(DatabaseRole.MIGRATOR);
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private Attempts attempts(Duration patience) {
    return new Attempts(new AppendTransaction(db.system(), Clock.systemUTC(), LOCK), patience);
  }

  private static Outcome outcome(Append append) {
    try {
      return append.await(Duration.ZERO);
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError("Every append of a batch has an outcome", e);
    }
  }

  private Append of(EventMessage<?> event) {
    return new Append(List.of(EventRow.of(event, event.getTimestamp(), serializer)), null);
  }

  private static EventMessage<?> test(UUID test, Characters characters) {
    var started =
        new TestStarted(
            new TestId(test),
            new LearnerId(UUID.randomUUID()),
            TestEvents.SOME_TIME,
            characters.text(500),
            TestMode.TUTOR,
            null,
            null,
            List.of(),
            List.of(),
            Collections.nCopies(200, question(characters)));
    return new GenericDomainEventMessage<>(
        "test", test.toString(), 0, started, Map.of(), UUID.randomUUID().toString(), started.at());
  }

  private static ShownQuestion question(Characters characters) {
    return new ShownQuestion(
        new QuestionId(UUID.randomUUID()),
        1,
        new SubjectId(UUID.randomUUID()),
        new TopicId(UUID.randomUUID()),
        content(characters));
  }

  private static QuestionContent content(Characters characters) {
    List<String> choices = IntStream.range(0, 26).mapToObj(_ -> characters.text(2_000)).toList();
    return new QuestionContent(
        QuestionType.MCQ,
        characters.text(10_000),
        choices,
        new Answer.Choice(25),
        characters.text(10_000),
        0.5);
  }

  /** What texts consist of, and how many bytes the largest test then has at least. */
  enum Characters {
    /** Of four bytes each, in no order that could be told in fewer. */
    WIDE(57_600_000) {
      @Override
      String text(int characters) {
        StringBuilder text = new StringBuilder();
        new Random(characters).ints(characters, 0x10000, 0x20000).forEach(text::appendCodePoint);
        return text.toString();
      }
    },

    /** Which JSON tells in six bytes each. */
    CONTROL(86_400_000) {
      @Override
      String text(int characters) {
        return "\u0001".repeat(characters);
      }
    };

    final long least;

    Characters(long least) {
      this.least = least;
    }

    abstract String text(int characters);
  }
}
