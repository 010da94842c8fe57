package daybreak.schema.problem;

/**
 * How much live content something holds: what is not retired, drafts and rejected things as well,
 * and decks with cards.
 *
 * @param questions at most 1,000, which means so many or more
 * @param flashcards at most 1,000, which means so many or more
 * @param exercises at most 1,000, which means so many or more
 * @param lessons at most 1,000, which means so many or more
 * @param decks of a subject that hold cards, at most 1,000, which means so many or more; 0 of a
 *     topic
 */
public record HeldContent(int questions, int flashcards, int exercises, int lessons, int decks) {

  /** Of each kind no more is counted. */
  public static final int MOST = 1_000;

  /** Whether there is nothing. */
  public boolean none() {
    return questions + flashcards + exercises + lessons + decks == 0;
  }

  /** In words. */
  public String inWords() {
    return "questions: %s, flashcards: %s, exercises: %s, lessons: %s, decks: %s"
        .formatted(
            count(questions), count(flashcards), count(exercises), count(lessons), count(decks));
  }

  private static String count(int number) {
    return number < MOST ? Integer.toString(number) : MOST + " or more";
  }
}
