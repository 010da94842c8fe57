package daybreak.load.crowd;

import java.util.List;

/** The wire names of the events that the clients' commands make. */
public final class Events {

  public static final String QUESTION_AUTHORED = "content.question-authored";
  public static final String QUESTION_VALIDATED = "content.question-validated";
  public static final String TEST_STARTED = "pasttest.test-started";
  public static final String QUESTION_ANSWERED = "pasttest.question-answered";
  public static final String TEST_COMPLETED = "pasttest.test-completed";
  public static final String CARD_REVIEWED = "deck.card-reviewed";
  public static final String LESSON_PROGRESSED = "lesson.lesson-progressed";
  public static final String DECK_CREATED = "deck.deck-created";
  public static final String DECK_FILLED = "deck.deck-filled";

  public static final List<String> ALL =
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
