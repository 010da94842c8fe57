package daybreak.projection.learner;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.projection.testing.Bank;
import daybreak.projection.testing.ReadTables;
import daybreak.projection.testing.ToldLog;
import daybreak.schema.content.CardType;
import daybreak.schema.content.FlashcardContent;
import daybreak.schema.content.FlashcardEvent.FlashcardAuthored;
import daybreak.schema.content.FlashcardEvent.FlashcardMoved;
import daybreak.schema.content.FlashcardEvent.FlashcardValidated;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import daybreak.schema.deck.CardMemory;
import daybreak.schema.deck.CardStudyEvent.CardReviewed;
import daybreak.schema.deck.CardStudyEvent.ReviewUndone;
import daybreak.schema.deck.CardStudyId;
import daybreak.schema.deck.MemoryState;
import daybreak.schema.deck.Rating;
import daybreak.schema.event.Event;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.lesson.LessonEvent.LessonMoved;
import daybreak.schema.lesson.LessonId;
import daybreak.schema.lesson.LessonProgressEvent.LessonProgressed;
import daybreak.schema.lesson.LessonProgressId;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What learners have done of cards and lessons follows where these are moved. */
@ExtendWith(TestDatabaseExtension.class)
class MovedTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  private final LearnerId learner = new LearnerId(UUID.randomUUID());
  private final FlashcardId card = new FlashcardId(UUID.randomUUID());
  private final LessonId lesson = new LessonId(UUID.randomUUID());
  private final SubjectId elsewhere = new SubjectId(UUID.randomUUID());
  private final TopicId other = new TopicId(UUID.randomUUID());
  private final ToldLog log;

  MovedTest(TestDatabase database) {
    this.log = new ToldLog(database);
  }

  @Test
  void a_seen_card_counts_where_it_is_and_what_was_done_with_it_stays_where_it_was_done() {
    log.happen(validated());
    log.happen(List.of(reviewed()));

    log.happen(List.of(moved(elsewhere, other)));

    assertThat(in(Bank.TOPIC).get("cards_seen").asInt()).isZero();
    assertThat(in(Bank.TOPIC).get("last_activity_at").asString()).startsWith("2026-03-01T");
    assertThat(in(other).get("cards_seen").asInt()).isEqualTo(1);
    assertThat(in(other).get("subject_id").asString()).isEqualTo(elsewhere.toString());
    assertThat(in(other).get("last_activity_at").isNull()).isTrue();
    assertThat(log.row(ReadTables.CARD_STUDIES).get("subject_id").asString())
        .isEqualTo(elsewhere.toString());
  }

  @Test
  void a_topic_that_a_card_only_passed_through_is_one_in_which_nothing_was_done() {
    log.happen(validated());
    log.happen(List.of(reviewed()));
    List<JsonNode> before = log.rows(ReadTables.TOPIC_PROGRESS);

    log.happen(List.of(moved(elsewhere, other)));
    log.happen(List.of(moved(Bank.SUBJECT, Bank.TOPIC)));

    assertThat(log.rows(ReadTables.TOPIC_PROGRESS)).isEqualTo(before);
  }

  @Test
  void a_study_that_begins_late_begins_where_the_card_is_and_is_undone_there() {
    log.happen(validated());
    log.happen(List.of(moved(elsewhere, other)));

    CardReviewed decidedBefore = reviewed();
    log.happen(List.of(decidedBefore));
    assertThat(in(other).get("cards_seen").asInt()).isEqualTo(1);
    assertThat(in(Bank.TOPIC).get("cards_seen").asInt()).isZero();

    log.happen(List.of(undone(decidedBefore)));
    assertThat(log.rows(ReadTables.TOPIC_PROGRESS))
        .allMatch(progress -> progress.get("cards_seen").asInt() == 0);
  }

  @Test
  void a_done_lesson_counts_where_it_is_and_one_that_is_begun_is_done_there() {
    log.happen(List.of(progressed(100)));
    log.happen(List.of(new LessonMoved(lesson, elsewhere, other)));
    assertThat(in(Bank.TOPIC).get("lessons_done").asInt()).isZero();
    assertThat(in(other).get("lessons_done").asInt()).isEqualTo(1);

    log.clear();
    log.happen(List.of(progressed(40)));
    log.happen(List.of(new LessonMoved(lesson, elsewhere, other), progressed(100)));
    assertThat(in(Bank.TOPIC).get("lessons_done").asInt()).isZero();
    assertThat(in(other).get("lessons_done").asInt()).isEqualTo(1);
  }

  private List<Event> validated() {
    var content = new FlashcardContent(CardType.BASIC, "front", "back", List.of());
    return List.of(
        new FlashcardAuthored(card, Bank.SUBJECT, Bank.TOPIC, content),
        new FlashcardValidated(card, null));
  }

  private FlashcardMoved moved(SubjectId subject, TopicId topic) {
    return new FlashcardMoved(card, subject, topic);
  }

  private CardReviewed reviewed() {
    CardMemory memory = new CardMemory(MemoryState.REVIEW, null, 1, 5, NOW.plusSeconds(600));
    return new CardReviewed(
        CardStudyId.of(learner, card),
        learner,
        card,
        Bank.SUBJECT,
        Bank.TOPIC,
        NOW,
        Rating.GOOD,
        null,
        memory);
  }

  private ReviewUndone undone(CardReviewed review) {
    return new ReviewUndone(
        review.study(),
        learner,
        card,
        elsewhere,
        other,
        NOW.plusSeconds(60),
        review.at(),
        null,
        null);
  }

  private LessonProgressed progressed(int percent) {
    return new LessonProgressed(
        LessonProgressId.of(learner, lesson),
        learner,
        lesson,
        Bank.SUBJECT,
        Bank.TOPIC,
        NOW,
        percent);
  }

  private JsonNode in(TopicId topic) {
    return log.rows(ReadTables.TOPIC_PROGRESS).stream()
        .filter(progress -> progress.get("topic_id").asString().equals(topic.toString()))
        .findFirst()
        .orElseThrow();
  }
}
