package daybreak.projection.learner;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.projection.Projections;
import daybreak.projection.platform.Projection;
import daybreak.projection.testing.Bank;
import daybreak.projection.testing.History;
import daybreak.projection.testing.ReadTables;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.deck.CardMemory;
import daybreak.schema.deck.CardStudyEvent.CardReviewed;
import daybreak.schema.deck.CardStudyEvent.ReviewUndone;
import daybreak.schema.deck.CardStudyId;
import daybreak.schema.deck.MemoryState;
import daybreak.schema.deck.Rating;
import daybreak.schema.event.Event;
import daybreak.schema.event.Json;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.learner.LearnerEvent.LearnerRegistered;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.LearnerSettings;
import daybreak.schema.learner.NamedZone;
import daybreak.schema.lesson.LessonId;
import daybreak.schema.lesson.LessonProgressEvent.LessonProgressed;
import daybreak.schema.lesson.LessonProgressId;
import daybreak.schema.pasttest.ShownQuestion;
import daybreak.schema.pasttest.TestEvent.TestCompleted;
import daybreak.schema.pasttest.TestEvent.TestStarted;
import daybreak.schema.pasttest.TestId;
import daybreak.schema.pasttest.TestMode;
import daybreak.schema.pasttest.TestResult;
import daybreak.schema.sql.Database;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What learners have done that items of plans may ask for. */
@ExtendWith(TestDatabaseExtension.class)
class WorkDoneTest {

  /** On the Chatham Islands the 2nd has begun, in Honolulu the 1st is still new. */
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private static final LessonId LESSON = new LessonId(UUID.randomUUID());

  private final LearnerId learner = new LearnerId(UUID.randomUUID());
  private final List<Event> log = new ArrayList<>();
  private final Database worker;
  private final Database owner;
  private final Projection<?> projection;

  WorkDoneTest(TestDatabase database) {
    this.worker = database.worker();
    this.owner = database.owner();
    this.projection = Projections.learner(worker);
  }

  @BeforeEach
  void clear() {
    ReadTables.clear(owner);
  }

  @Test
  void a_review_is_there_until_it_is_undone() {
    CardReviewed review = reviewed(NOON);
    happen(List.of(registered("Pacific/Chatham"), review, reviewed(NOON)));
    assertThat(works()).hasSize(2);

    happen(List.of(undone(review)));

    assertThat(works())
        .hasSize(1)
        .extracting(work -> work.get("work_id").asString())
        .doesNotContain(review.card().toString());
  }

  @Test
  void a_review_that_is_undone_at_once_is_never_there() {
    CardReviewed review = reviewed(NOON);

    happen(List.of(registered("Pacific/Chatham"), review, undone(review)));

    assertThat(works()).isEmpty();
  }

  @Test
  void what_is_delivered_again_is_there_once() {
    CardReviewed review = reviewed(NOON);
    happen(List.of(registered("Asia/Tokyo"), review, undone(review), reviewed(NOON)));
    List<JsonNode> before = works();

    project(0, log.size());
    project(1, 2);

    assertThat(works()).isEqualTo(before).hasSize(1);
  }

  @Test
  void a_lesson_is_there_when_it_is_finished_and_a_test_under_the_topics_of_its_questions() {
    TestId test = new TestId(UUID.randomUUID());
    happen(List.of(registered("Asia/Tokyo"), progressed(50), progressed(100)));

    happen(List.of(started(test), completed(test)));

    assertThat(works())
        .extracting(work -> work.get("about_id").asString())
        .containsExactlyInAnyOrder(LESSON.toString(), Bank.TOPIC.toString());
  }

  private TestStarted started(TestId test) {
    ShownQuestion question =
        new ShownQuestion(
            Bank.question("q"), 1, Bank.SUBJECT, Bank.TOPIC, Bank.authored("q").content());
    return new TestStarted(
        test,
        learner,
        NOON,
        "Bats",
        TestMode.TIMED,
        null,
        null,
        List.of(),
        List.of(),
        List.of(question));
  }

  private TestCompleted completed(TestId test) {
    TestResult result =
        new TestResult(Bank.question("q"), Bank.SUBJECT, Bank.TOPIC, null, false, null);
    return new TestCompleted(test, learner, NOON, 0, List.of(result));
  }

  private LessonProgressed progressed(int percent) {
    return new LessonProgressed(
        LessonProgressId.of(learner, LESSON),
        learner,
        LESSON,
        Bank.SUBJECT,
        Bank.TOPIC,
        NOON.plusSeconds(percent),
        percent);
  }

  private List<JsonNode> works() {
    return ReadTables.content(worker, ReadTables.WORK_DONE).stream()
        .map(row -> Json.mapper().readTree(row))
        .toList();
  }

  private LearnerRegistered registered(String zone) {
    return new LearnerRegistered(learner, settings(zone));
  }

  private static LearnerSettings settings(String zone) {
    return new LearnerSettings(new NamedZone(zone), 30, null, List.of());
  }

  private CardReviewed reviewed(Instant at) {
    FlashcardId card = new FlashcardId(UUID.randomUUID());
    return new CardReviewed(
        CardStudyId.of(learner, card),
        learner,
        card,
        Bank.SUBJECT,
        Bank.TOPIC,
        at,
        Rating.GOOD,
        4_000L,
        new CardMemory(MemoryState.REVIEW, null, 1, 5, at.plusSeconds(600)));
  }

  private static ReviewUndone undone(CardReviewed review) {
    return new ReviewUndone(
        review.study(),
        review.learner(),
        review.card(),
        Bank.SUBJECT,
        Bank.TOPIC,
        review.at().plusSeconds(5),
        review.at(),
        null,
        null);
  }

  private void happen(List<? extends Event> events) {
    int from = log.size();
    log.addAll(events);
    project(from, log.size());
  }

  private void project(int from, int to) {
    List<LoggedEvent> batch = History.of(log).events().subList(from, to);
    worker.inTransaction(() -> projection.apply(batch));
  }
}
