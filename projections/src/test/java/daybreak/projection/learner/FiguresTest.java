package daybreak.projection.learner;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.projection.testing.Bank;
import daybreak.projection.testing.ReadTables;
import daybreak.projection.testing.ToldLog;
import daybreak.schema.content.Answer;
import daybreak.schema.content.CardType;
import daybreak.schema.content.FlashcardContent;
import daybreak.schema.content.FlashcardEvent.FlashcardAuthored;
import daybreak.schema.content.FlashcardEvent.FlashcardRejected;
import daybreak.schema.content.FlashcardEvent.FlashcardRetired;
import daybreak.schema.content.FlashcardEvent.FlashcardRevised;
import daybreak.schema.content.FlashcardEvent.FlashcardValidated;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.content.QuestionId;
import daybreak.schema.deck.CardMemory;
import daybreak.schema.deck.CardStudyEvent.CardResumed;
import daybreak.schema.deck.CardStudyEvent.CardReviewed;
import daybreak.schema.deck.CardStudyEvent.CardSuspended;
import daybreak.schema.deck.CardStudyEvent.ReviewUndone;
import daybreak.schema.deck.CardStudyId;
import daybreak.schema.deck.DeckEvent.DeckCreated;
import daybreak.schema.deck.DeckEvent.DeckFilled;
import daybreak.schema.deck.DeckId;
import daybreak.schema.deck.MemoryState;
import daybreak.schema.deck.Rating;
import daybreak.schema.event.Event;
import daybreak.schema.event.Json;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.lesson.LessonId;
import daybreak.schema.lesson.LessonProgressEvent.LessonProgressed;
import daybreak.schema.lesson.LessonProgressId;
import daybreak.schema.pasttest.ShownQuestion;
import daybreak.schema.pasttest.TestEvent.TestCompleted;
import daybreak.schema.pasttest.TestEvent.TestImported;
import daybreak.schema.pasttest.TestEvent.TestStarted;
import daybreak.schema.pasttest.TestId;
import daybreak.schema.pasttest.TestMode;
import daybreak.schema.pasttest.TestResult;
import daybreak.schema.quiz.Bitmaps;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** What learners' figures come to where the log holds what nobody expects. */
@ExtendWith(TestDatabaseExtension.class)
class FiguresTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final Instant LONG_AGO = Instant.parse("2024-03-01T10:00:00Z");
  private static final Answer GIVEN = new Answer.Words("yes");

  private static final NamedQuery INCORRECT =
      NamedQuery.of(
          "testing.incorrect",
          "select incorrect from learner.learner_pool",
          Budget.instant(1, 100));

  private final LearnerId learner = new LearnerId(UUID.randomUUID());
  private final DeckId deck = new DeckId(UUID.randomUUID());
  private final List<FlashcardId> cards =
      List.of(
          new FlashcardId(UUID.randomUUID()),
          new FlashcardId(UUID.randomUUID()),
          new FlashcardId(UUID.randomUUID()));
  private final QuestionId question = Bank.question("q");
  private final ToldLog log;

  FiguresTest(TestDatabase database) {
    this.log = new ToldLog(database);
  }

  @Test
  void of_three_cards_begun_only_the_one_counts_that_is_neither_retired_nor_rejected() {
    log.happen(begun());

    log.happen(
        List.of(
            new FlashcardRetired(cards.get(0), null), new FlashcardRejected(cards.get(1), null)));

    JsonNode figures = log.row(ReadTables.LEARNER_DECKS);
    assertThat(figures.get("due_at")).hasSize(1);
    assertThat(figures.get("learning").asInt() + figures.get("review").asInt()).isEqualTo(1);
    assertThat(log.row(ReadTables.DECKS).get("card_count").asInt()).isEqualTo(1);
    assertThat(log.row(ReadTables.DECK_SUBJECTS).get("cards").asInt()).isEqualTo(1);
    assertThat(log.rows(ReadTables.CARD_STUDIES))
        .filteredOn(study -> study.get("validated").asBoolean())
        .extracting(study -> study.get("card_id").asString())
        .containsExactly(cards.get(2).toString());
  }

  @Test
  void a_card_that_is_revised_counts_again_once_it_is_validated() {
    log.happen(begun());
    JsonNode before = log.row(ReadTables.LEARNER_DECKS);

    log.happen(List.of(new FlashcardRevised(cards.get(0), 2, content())));
    assertThat(log.row(ReadTables.LEARNER_DECKS).get("due_at")).hasSize(2);
    log.happen(List.of(new FlashcardValidated(cards.get(0), null)));

    assertThat(log.row(ReadTables.LEARNER_DECKS)).isEqualTo(before);
  }

  @Test
  void a_suspended_card_is_neither_due_nor_new_until_it_is_resumed() {
    log.happen(begun());
    JsonNode before = log.row(ReadTables.LEARNER_DECKS);

    log.happen(List.of(suspended(cards.get(0))));
    assertThat(log.row(ReadTables.LEARNER_DECKS).get("due_at")).hasSize(2);
    assertThat(log.row(ReadTables.LEARNER_DECKS).get("suspended").asInt()).isEqualTo(1);
    assertThat(log.row(ReadTables.LEARNER_DECKS).get("review").asInt()).isEqualTo(2);
    assertThat(counting()).hasSize(2);

    log.happen(List.of(resumed(cards.get(0))));
    assertThat(log.row(ReadTables.LEARNER_DECKS)).isEqualTo(before);
  }

  @Test
  void a_card_suspended_before_its_first_review_is_no_progress() {
    log.happen(begun().subList(0, 8));

    log.happen(List.of(suspended(cards.get(0))));

    JsonNode figures = log.row(ReadTables.LEARNER_DECKS);
    assertThat(figures.get("suspended").asInt()).isEqualTo(1);
    assertThat(figures.get("due_at")).isEmpty();
    assertThat(figures.get("last_studied_at").isNull()).isTrue();
    assertThat(log.rows(ReadTables.TOPIC_PROGRESS)).isEmpty();

    log.happen(List.of(reviewed(cards.get(0)), resumed(cards.get(0))));
    assertThat(log.row(ReadTables.LEARNER_DECKS).get("due_at")).hasSize(1);
    assertThat(log.row(ReadTables.TOPIC_PROGRESS).get("cards_seen").asInt()).isEqualTo(1);
  }

  @Test
  void a_suspended_card_that_is_retired_counts_nowhere() {
    log.happen(begun());

    log.happen(List.of(suspended(cards.get(0)), new FlashcardRetired(cards.get(0), null)));
    assertThat(log.row(ReadTables.LEARNER_DECKS).get("suspended").asInt()).isZero();
    log.happen(List.of(resumed(cards.get(0))));

    assertThat(log.row(ReadTables.LEARNER_DECKS).get("suspended").asInt()).isZero();
    assertThat(log.row(ReadTables.LEARNER_DECKS).get("due_at")).hasSize(2);
    assertThat(counting()).hasSize(2);
  }

  @Test
  void a_review_that_is_undone_leaves_card_deck_and_progress_as_before_it() {
    log.happen(begun());
    JsonNode figures = log.row(ReadTables.LEARNER_DECKS);
    List<JsonNode> studies = log.rows(ReadTables.CARD_STUDIES);
    int seen = log.row(ReadTables.TOPIC_PROGRESS).get("cards_seen").asInt();
    CardReviewed before = reviewed(cards.get(0));
    CardReviewed later = reviewed(cards.get(0), NOW.plusSeconds(700));

    log.happen(List.of(later));
    assertThat(log.row(ReadTables.LEARNER_DECKS)).isNotEqualTo(figures);
    log.happen(List.of(undone(later, before)));

    assertThat(log.row(ReadTables.LEARNER_DECKS)).isEqualTo(figures);
    assertThat(withoutSequence(log.rows(ReadTables.CARD_STUDIES)))
        .isEqualTo(withoutSequence(studies));
    assertThat(log.row(ReadTables.TOPIC_PROGRESS).get("cards_seen").asInt()).isEqualTo(seen);
  }

  @Test
  void a_first_review_that_is_undone_leaves_a_new_card() {
    log.happen(begun());

    log.happen(List.of(undone(reviewed(cards.get(0)), null)));

    assertThat(log.row(ReadTables.LEARNER_DECKS).get("due_at")).hasSize(2);
    assertThat(log.row(ReadTables.TOPIC_PROGRESS).get("cards_seen").asInt()).isEqualTo(2);
    assertThat(counting()).hasSize(2);
  }

  @Test
  void a_topic_in_which_all_was_undone_is_not_listed_until_something_is_done() {
    log.happen(begun().subList(0, 8));
    CardReviewed first = reviewed(cards.get(0));
    CardReviewed other = reviewed(cards.get(1));
    log.happen(List.of(first, other));

    log.happen(List.of(undone(first, null)));
    assertThat(log.row(ReadTables.TOPIC_PROGRESS).get("listed").asBoolean()).isTrue();
    log.happen(List.of(undone(other, null)));
    assertThat(log.row(ReadTables.TOPIC_PROGRESS).get("listed").asBoolean()).isFalse();

    log.happen(List.of(reviewed(cards.get(2))));
    assertThat(log.row(ReadTables.TOPIC_PROGRESS).get("listed").asBoolean()).isTrue();
  }

  @Test
  void what_is_done_and_undone_in_one_batch_is_not_listed_either() {
    CardReviewed review = reviewed(cards.get(0));
    List<Event> events = new ArrayList<>(begun().subList(0, 8));
    events.addAll(List.of(review, undone(review, null)));

    log.happen(events);

    assertThat(log.row(ReadTables.TOPIC_PROGRESS).get("listed").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "100, true"})
  void a_lesson_that_is_begun_lists_its_topic_whatever_is_undone(int percent, boolean listed) {
    log.happen(begun().subList(0, 8));
    CardReviewed review = reviewed(cards.get(0));
    log.happen(List.of(progressed(percent), review));

    log.happen(List.of(undone(review, null)));

    assertThat(log.row(ReadTables.TOPIC_PROGRESS).get("listed").asBoolean()).isEqualTo(listed);
  }

  @Test
  void a_test_in_which_nothing_was_answered_lists_no_topic() {
    log.happen(List.of(Bank.authored("q"), imported(NOW, false, null)));
    assertThat(log.row(ReadTables.TOPIC_PROGRESS).get("listed").asBoolean()).isFalse();

    log.happen(List.of(imported(NOW, false, GIVEN)));
    assertThat(log.row(ReadTables.TOPIC_PROGRESS).get("listed").asBoolean()).isTrue();
  }

  private static List<Map<String, Object>> withoutSequence(List<JsonNode> rows) {
    return rows.stream()
        .map(row -> {
          Map<String, Object> fields =
              Json.mapper().convertValue(row, new TypeReference<Map<String, Object>>() {});
          fields.remove("sequence_number");
          return fields;
        })
        .toList();
  }

  private List<JsonNode> counting() {
    return log.rows(ReadTables.CARD_STUDIES).stream()
        .filter(study -> study.get("validated").asBoolean())
        .toList();
  }

  private CardSuspended suspended(FlashcardId card) {
    return new CardSuspended(
        CardStudyId.of(learner, card), learner, card, Bank.SUBJECT, Bank.TOPIC, NOW);
  }

  private CardResumed resumed(FlashcardId card) {
    return new CardResumed(CardStudyId.of(learner, card), learner, card, NOW);
  }

  private LessonProgressed progressed(int percent) {
    LessonId lesson = new LessonId(UUID.randomUUID());
    return new LessonProgressed(
        LessonProgressId.of(learner, lesson),
        learner,
        lesson,
        Bank.SUBJECT,
        Bank.TOPIC,
        NOW,
        percent);
  }

  private static ReviewUndone undone(CardReviewed undone, @Nullable CardReviewed before) {
    return new ReviewUndone(
        undone.study(),
        undone.learner(),
        undone.card(),
        Bank.SUBJECT,
        Bank.TOPIC,
        NOW.plusSeconds(800),
        undone.at(),
        before == null ? null : before.at(),
        before == null ? null : before.memory());
  }

  @Test
  void a_wrong_answer_of_the_past_changes_nothing_about_a_right_one_of_today() {
    log.happen(List.of(Bank.authored("q"), imported(NOW, true, GIVEN)));

    log.happen(List.of(imported(LONG_AGO, false, GIVEN)));
    assertThat(incorrect()).isZero();

    log.happen(List.of(imported(NOW.plusSeconds(1), false, GIVEN)));
    assertThat(incorrect()).isEqualTo(1);
  }

  @Test
  void answers_of_one_instant_count_in_the_order_of_the_log_however_they_are_delivered() {
    log.happen(
        List.of(Bank.authored("q"), imported(NOW, false, GIVEN), imported(NOW, true, GIVEN)));
    assertThat(incorrect()).isZero();

    log.deliver(1, 2);

    assertThat(incorrect()).isZero();
  }

  @Test
  void a_test_whose_clock_was_set_back_ends_when_it_starts() {
    TestId test = new TestId(UUID.randomUUID());
    log.happen(
        List.of(
            new TestStarted(
                test,
                learner,
                NOW,
                "Bats",
                TestMode.TIMED,
                null,
                null,
                List.of(),
                List.of(),
                shown()),
            new TestCompleted(
                test, learner, NOW.minusSeconds(3_600), 0, List.of(result(null, false)))));

    JsonNode past = log.row(ReadTables.PAST_TESTS);
    assertThat(past.get("completed_at")).isEqualTo(past.get("started_at"));
  }

  @Test
  void a_question_that_was_not_answered_is_not_right_whatever_an_import_said() {
    log.happen(List.of(Bank.authored("q"), imported(NOW, true, null)));

    JsonNode past = log.row(ReadTables.PAST_TESTS);
    assertThat(past.get("question_count").asInt()).isEqualTo(1);
    assertThat(past.get("answered").asInt()).isZero();
    assertThat(past.get("correct").asInt()).isZero();
    assertThat(log.row(ReadTables.TEST_SLOTS).get("correct").asBoolean()).isFalse();
    assertThat(log.row(ReadTables.TOPIC_PROGRESS).get("correct").asInt()).isZero();
  }

  /** Three validated cards of one deck, each reviewed once. */
  private List<Event> begun() {
    List<Event> events = new ArrayList<>();
    for (FlashcardId card : cards) {
      events.add(new FlashcardAuthored(card, Bank.SUBJECT, Bank.TOPIC, content()));
      events.add(new FlashcardValidated(card, null));
    }
    events.add(new DeckCreated(deck, Bank.SUBJECT, "Bats"));
    events.add(new DeckFilled(deck, cards));
    for (FlashcardId card : cards) {
      events.add(reviewed(card));
    }
    return events;
  }

  private CardReviewed reviewed(FlashcardId card) {
    return reviewed(card, NOW);
  }

  private CardReviewed reviewed(FlashcardId card, Instant at) {
    CardMemory memory = new CardMemory(MemoryState.REVIEW, null, 1, 5, at.plusSeconds(600));
    return new CardReviewed(
        CardStudyId.of(learner, card),
        learner,
        card,
        Bank.SUBJECT,
        Bank.TOPIC,
        at,
        Rating.GOOD,
        null,
        memory);
  }

  private static FlashcardContent content() {
    return new FlashcardContent(CardType.BASIC, "front", "back", List.of());
  }

  private TestImported imported(Instant at, boolean correct, @Nullable Answer chosen) {
    return new TestImported(
        new TestId(UUID.randomUUID()),
        learner,
        at,
        "Bats",
        null,
        null,
        List.of(),
        List.of(),
        shown(),
        List.of(result(chosen, correct)));
  }

  private List<ShownQuestion> shown() {
    return List.of(
        new ShownQuestion(question, 1, Bank.SUBJECT, Bank.TOPIC, Bank.authored("q").content()));
  }

  private TestResult result(@Nullable Answer chosen, boolean correct) {
    return new TestResult(question, Bank.SUBJECT, Bank.TOPIC, chosen, correct, null);
  }

  private int incorrect() {
    return log.worker()
        .call(INCORRECT)
        .single(row -> Bitmaps.read(row.bytes("incorrect")).getCardinality());
  }
}
