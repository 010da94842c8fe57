package daybreak.projection.platform;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.projection.content.ContentProjection;
import daybreak.projection.learner.LearnerProjection;
import daybreak.projection.testing.Bank;
import daybreak.projection.testing.History;
import daybreak.projection.testing.ReadTables;
import daybreak.projection.testing.Running;
import daybreak.schema.content.Answer;
import daybreak.schema.event.Event;
import daybreak.schema.following.DeadLetter;
import daybreak.schema.following.DeadLetters;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.pasttest.ShownQuestion;
import daybreak.schema.pasttest.TestEvent.TestImported;
import daybreak.schema.pasttest.TestId;
import daybreak.schema.pasttest.TestResult;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.Retries;
import daybreak.schema.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A test in the midst of the log that can't be decoded, so that nobody knows what it names. */
class UnreadableTest {

  private static final Budget ANY = Budget.batch(1_000, 1_000);

  private static final NamedQuery UNREADABLE =
      NamedQuery.of(
          "testing.unreadable",
          """
          update event_store.event
             set payload = jsonb_build_array(payload)
           where event_type = 'pasttest.test-imported'
          """,
          ANY);

  private static final NamedQuery READABLE =
      NamedQuery.of(
          "testing.readable",
          """
          update event_store.event
             set payload = payload -> 0
           where event_type = 'pasttest.test-imported'
          """,
          ANY);

  private static final TestId TEST = new TestId(UUID.randomUUID());

  private final TestDatabase database = TestDatabase.create();
  private final Running running = new Running(database);
  private final DeadLetters letters =
      new DeadLetters(running.environment(), running.events(), running.projections());

  @BeforeEach
  void follow() {
    List<Event> events = new ArrayList<>(Bank.opened());
    events.add(Bank.authored("before"));
    events.add(imported());
    events.add(Bank.authored("after"));
    events.add(Bank.validated("after"));
    running.append(History.of(events).messages());
    database.owner().call(UNREADABLE).update();
    running.start();
    running.catchUp();
  }

  @AfterEach
  void close() {
    running.close();
    database.close();
  }

  @Test
  void is_parked_by_who_needs_it_and_all_others_are_followed() {
    assertThat(parked()).extracting(DeadLetter::attempts).containsExactly(1);
    assertThat(letters.count(LearnerProjection.NAME)).isEqualTo(1);
    assertThat(letters.count(ContentProjection.NAME)).isZero();
    assertThat(ReadTables.content(database.worker(), ReadTables.QUESTION_NUMBERS)).hasSize(2);
    assertThat(ReadTables.content(database.worker(), ReadTables.POOLED_QUESTIONS)).hasSize(2);
  }

  @Test
  void stays_parked_as_it_is_when_all_are_delivered_again() {
    List<DeadLetter> before = parked();

    followAgain();

    assertThat(parked()).hasSize(1).isEqualTo(before);
  }

  @Test
  void after_a_retry_of_what_can_be_read_now_the_tables_are_those_of_a_replay() {
    database.owner().call(READABLE).update();

    assertThat(Retries.retry(letters, LearnerProjection.NAME, TEST.value())).isEqualTo(1);

    List<List<String>> retried = contents();
    assertThat(ReadTables.content(database.worker(), ReadTables.PAST_TESTS)).hasSize(1);
    ReadTables.clear(database.owner());
    followAgain();
    assertThat(contents()).isEqualTo(retried);
  }

  private void followAgain() {
    running.stop();
    ReadTables.forgetToken(database.owner());
    running.start();
    running.catchUp();
  }

  private List<DeadLetter> parked() {
    return letters.of(LearnerProjection.NAME, TEST.value());
  }

  private List<List<String>> contents() {
    return ReadTables.ALL.stream()
        .map(table -> ReadTables.content(database.worker(), table))
        .toList();
  }

  private static TestImported imported() {
    var question = Bank.authored("before");
    var shown =
        new ShownQuestion(question.question(), 1, Bank.SUBJECT, Bank.TOPIC, question.content());
    var result =
        new TestResult(
            question.question(), Bank.SUBJECT, Bank.TOPIC, new Answer.Words("no"), false, null);
    return new TestImported(
        TEST,
        new LearnerId(UUID.randomUUID()),
        Instant.parse("2026-02-28T10:00:00Z"),
        "Bats",
        null,
        null,
        List.of(),
        List.of(),
        List.of(shown),
        List.of(result));
  }
}
