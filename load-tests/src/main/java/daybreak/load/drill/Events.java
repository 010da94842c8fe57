package daybreak.load.drill;

import java.util.List;

/** The wire names of the events that the clients' commands make. */
final class Events {

  static final String QUESTION_AUTHORED = "content.question-authored";
  static final String QUESTION_VALIDATED = "content.question-validated";
  static final String TEST_STARTED = "pasttest.test-started";
  static final String QUESTION_ANSWERED = "pasttest.question-answered";
  static final String TEST_COMPLETED = "pasttest.test-completed";
  static final String CARD_REVIEWED = "deck.card-reviewed";
  static final String LESSON_PROGRESSED = "lesson.lesson-progressed";
  static final String DECK_CREATED = "deck.deck-created";
  static final String DECK_FILLED = "deck.deck-filled";

  static final List<String> ALL =
      List.of(
          QUESTION_AUTHORED,
          QUESTION_VALIDATED,
          TEST_STARTED,
          QUESTION_ANSWERED,
          TEST_COMPLETED,
          CARD_REVIEWED,
          LESSON_PROGRESSED,
          DECK_CREATED,
          DECK_FILLED);

  private Events() {}
}
