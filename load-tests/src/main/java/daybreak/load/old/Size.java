package daybreak.load.old;

/**
 * How large the bank is, and how much its most diligent learner has done. Both systems are filled
 * by it.
 *
 * @param taggedTwice how many of the questions have two tags; the others have one
 */
record Size(
    int questions,
    int taggedTwice,
    int decks,
    int cardsPerDeck,
    int exercises,
    int assetsPerExercise,
    int tests,
    int studiedCards) {

  /** The old system's. */
  static final Size REAL = new Size(113_900, 5_100, 187, 413, 11_800, 100, 2_000, 6_000);

  int questionTags() {
    return questions + taggedTwice;
  }

  int flashcards() {
    return decks * cardsPerDeck;
  }

  int assets() {
    return exercises * assetsPerExercise;
  }
}
