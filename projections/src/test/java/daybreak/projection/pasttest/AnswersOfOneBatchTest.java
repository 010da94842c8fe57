package daybreak.projection.pasttest;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.projection.testing.Bank;
import daybreak.projection.testing.Deeds;
import daybreak.projection.testing.ReadTables;
import daybreak.projection.testing.ToldLog;
import daybreak.schema.content.Answer;
import daybreak.schema.pasttest.ShownQuestion;
import daybreak.schema.pasttest.TestEvent;
import daybreak.schema.pasttest.TestEvent.QuestionAnswered;
import daybreak.schema.pasttest.TestEvent.TestStarted;
import daybreak.schema.pasttest.TestId;
import daybreak.schema.pasttest.TestMode;
import daybreak.schema.sql.StatementMetrics;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A test and its answers give the same rows, whether one batch has them all or several have. */
@ExtendWith(TestDatabaseExtension.class)
class AnswersOfOneBatchTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final Deeds deeds = new Deeds();
  private final TestId test = new TestId(UUID.randomUUID());
  private final TestDatabase database;
  private final ToldLog log;

  AnswersOfOneBatchTest(TestDatabase database) {
    this.database = database;
    this.log = new ToldLog(database);
  }

  @Test
  void the_answers_of_the_batch_are_written_with_the_questions() {
    long before = updates();

    log.happen(List.of(started(), answered(1, 0), answered(2, 3), answered(1, 2)));

    assertThat(updates()).isEqualTo(before);
    assertThat(slots()).extracting(slot -> slot.get("chosen").asInt()).containsExactly(2, 3);
    assertThat(slots())
        .extracting(slot -> slot.get("answer_sequence").asInt())
        .containsExactly(3, 2);
  }

  @Test
  void several_batches_give_the_same_rows() {
    List<JsonNode> atOnce = rows(4);

    for (int size = 1; size < 4; size++) {
      assertThat(rows(size)).as("batches of %s", size).isEqualTo(atOnce);
    }
  }

  @Test
  void what_is_delivered_again_changes_no_row() {
    List<JsonNode> before = rows(4);

    log.deliverAgain();
    log.deliver(0, 2);

    assertThat(slots()).isEqualTo(before);
  }

  private List<JsonNode> rows(int size) {
    log.clear();
    List<TestEvent> events = List.of(started(), answered(1, 0), answered(2, 3), answered(1, 2));
    for (int from = 0; from < events.size(); from += size) {
      log.happen(events.subList(from, Math.min(from + size, events.size())));
    }
    return slots();
  }

  private List<JsonNode> slots() {
    return log.rows(ReadTables.TEST_SLOTS);
  }

  private long updates() {
    return database
        .meters()
        .find(StatementMetrics.TIMER)
        .tags("query", "pasttest.answer-slots")
        .timers()
        .stream()
        .mapToLong(Timer::count)
        .sum();
  }

  private TestStarted started() {
    return new TestStarted(
        test,
        deeds.learner(),
        NOON,
        "Bats",
        TestMode.TIMED,
        null,
        null,
        List.of(),
        List.of(),
        List.of(shown("q"), shown("r")));
  }

  private static ShownQuestion shown(String question) {
    return new ShownQuestion(
        Bank.question(question), 1, Bank.SUBJECT, Bank.TOPIC, Bank.authored(question).content());
  }

  private QuestionAnswered answered(int slot, int choice) {
    return new QuestionAnswered(
        test,
        deeds.learner(),
        NOON.plusSeconds(slot),
        Bank.question(slot == 1 ? "q" : "r"),
        slot,
        new Answer.Choice(choice),
        choice == 3,
        1_000,
        1);
  }
}
