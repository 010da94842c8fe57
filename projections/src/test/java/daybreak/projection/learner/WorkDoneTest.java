package daybreak.projection.learner;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.projection.testing.Bank;
import daybreak.projection.testing.Deeds;
import daybreak.projection.testing.ReadTables;
import daybreak.projection.testing.ToldLog;
import daybreak.schema.content.Answer;
import daybreak.schema.deck.CardStudyEvent.CardReviewed;
import daybreak.schema.lesson.LessonId;
import daybreak.schema.lesson.LessonProgressEvent.LessonProgressed;
import daybreak.schema.lesson.LessonProgressId;
import daybreak.schema.pasttest.ShownQuestion;
import daybreak.schema.pasttest.TestEvent.TestCompleted;
import daybreak.schema.pasttest.TestEvent.TestStarted;
import daybreak.schema.pasttest.TestId;
import daybreak.schema.pasttest.TestMode;
import daybreak.schema.pasttest.TestResult;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What learners have done that items of plans may ask for. */
@ExtendWith(TestDatabaseExtension.class)
class WorkDoneTest {

  /** On the Chatham Islands the 2nd has begun, in Honolulu the 1st is still new. */
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private static final LessonId LESSON = new LessonId(UUID.randomUUID());

  private final Deeds deeds = new Deeds();
  private final ToldLog log;

  WorkDoneTest(TestDatabase database) {
    this.log = new ToldLog(database);
  }

  @Test
  void a_review_is_there_until_it_is_undone() {
    CardReviewed review = deeds.reviewed(NOON);
    log.happen(List.of(deeds.registered("Pacific/Chatham"), review, deeds.reviewed(NOON)));
    assertThat(works()).hasSize(2);

    log.happen(List.of(Deeds.undone(review)));

    assertThat(works())
        .hasSize(1)
        .extracting(work -> work.get("work_id").asString())
        .doesNotContain(review.card().toString());
  }

  @Test
  void a_review_that_is_undone_at_once_is_never_there() {
    CardReviewed review = deeds.reviewed(NOON);

    log.happen(List.of(deeds.registered("Pacific/Chatham"), review, Deeds.undone(review)));

    assertThat(works()).isEmpty();
  }

  @Test
  void what_is_delivered_again_is_there_once() {
    CardReviewed review = deeds.reviewed(NOON);
    log.happen(
        List.of(
            deeds.registered("Asia/Tokyo"), review, Deeds.undone(review), deeds.reviewed(NOON)));
    List<JsonNode> before = works();

    log.deliverAgain();
    log.deliver(1, 2);

    assertThat(works()).isEqualTo(before).hasSize(1);
  }

  @Test
  void a_lesson_is_there_when_it_is_finished_and_a_test_under_the_topics_of_its_questions() {
    TestId test = new TestId(UUID.randomUUID());
    log.happen(List.of(deeds.registered("Asia/Tokyo"), progressed(50), progressed(100)));

    log.happen(List.of(started(test), completed(test, answered())));

    assertThat(works())
        .extracting(work -> work.get("about_id").asString())
        .containsExactlyInAnyOrder(LESSON.toString(), Bank.TOPIC.toString());
  }

  @Test
  void a_question_that_was_left_unanswered_is_no_work() {
    TestId test = new TestId(UUID.randomUUID());
    log.happen(List.of(deeds.registered("Asia/Tokyo"), started(test)));

    log.happen(List.of(completed(test, unanswered(), answered(), unanswered())));

    assertThat(works()).extracting(work -> work.get("amount").asInt()).containsExactly(1);
  }

  @Test
  void a_test_in_which_nothing_was_answered_is_no_work() {
    TestId test = new TestId(UUID.randomUUID());
    log.happen(List.of(deeds.registered("Asia/Tokyo"), started(test)));

    log.happen(List.of(completed(test, unanswered(), unanswered())));

    assertThat(works()).isEmpty();
  }

  private TestStarted started(TestId test) {
    ShownQuestion question =
        new ShownQuestion(
            Bank.question("q"), 1, Bank.SUBJECT, Bank.TOPIC, Bank.authored("q").content());
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
        List.of(question));
  }

  private TestCompleted completed(TestId test, TestResult... results) {
    return new TestCompleted(test, deeds.learner(), NOON, 0, List.of(results));
  }

  private static TestResult answered() {
    return result(new Answer.Words("yes"));
  }

  private static TestResult unanswered() {
    return result(null);
  }

  private static TestResult result(@Nullable Answer chosen) {
    return new TestResult(Bank.question("q"), Bank.SUBJECT, Bank.TOPIC, chosen, false, null);
  }

  private LessonProgressed progressed(int percent) {
    return new LessonProgressed(
        LessonProgressId.of(deeds.learner(), LESSON),
        deeds.learner(),
        LESSON,
        Bank.SUBJECT,
        Bank.TOPIC,
        NOON.plusSeconds(percent),
        percent);
  }

  private List<JsonNode> works() {
    return log.rows(ReadTables.WORK_DONE);
  }
}
