package daybreak.load.learner;

import daybreak.schema.event.ExternalId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Decks of cards and what learners of very different diligence have done with them and with a bank
 * of questions: the same for the same parameters.
 *
 * @param bank the name of the bank whose questions the tests are made of
 * @param questions how many it has
 * @param decks how many decks
 * @param cardsPerDeck how many cards each has
 */
public record SyntheticStudies(String bank, int questions, int decks, int cardsPerDeck) {

  private static final Instant BEGINNING = Instant.parse("2024-01-01T08:00:00Z");
  private static final int SUBJECTS = 20;
  private static final int SECONDS_BETWEEN_TESTS = 3_600 * 8;

  /**
   * A learner's external id and how much is behind them.
   *
   * @param tests how many
   * @param questions of each test, of any subject
   * @param cards how many are studied
   */
  public record Diligence(String learner, int tests, int questions, int cards) {

    private static final int QUESTIONS_OF_A_TEST = 40;

    /** One whose tests have 40 questions each. */
    public Diligence(String learner, int tests, int cards) {
      this(learner, tests, QUESTIONS_OF_A_TEST, cards);
    }

    /** The id under which the learner signs in. */
    public UUID id() {
      return ExternalId.uuid("learner", learner);
    }
  }

  /** The lines of a content import: cards, then decks. */
  public Stream<String> content() {
    return Stream.concat(
        IntStream.range(0, decks * cardsPerDeck).mapToObj(this::card),
        IntStream.range(0, decks).mapToObj(this::deck));
  }

  /** The ids of the decks. */
  public List<UUID> deckIds() {
    return IntStream.range(0, decks)
        .mapToObj(deck -> ExternalId.uuid("deck", bank + "-deck-" + deck))
        .toList();
  }

  /** The lines of an activity import, the learner's tests before the cards. */
  public Stream<String> activity(Diligence diligence) {
    return Stream.concat(
        IntStream.range(0, diligence.tests()).mapToObj(test -> test(diligence, test)),
        IntStream.range(0, diligence.cards()).mapToObj(card -> review(diligence.learner(), card)));
  }

  /** The id of a learner's test, counted from the oldest, 0. */
  public UUID testId(Diligence diligence, int test) {
    return ExternalId.uuid("test", diligence.learner() + "/" + test);
  }

  private String card(int card) {
    return """
    {"kind":"flashcard","id":"%s-card-%s","subject":"Subject %s","topic":"Topic 0",\
    "front":"What is the word for %s?","back":"The word for %s","validated":true}\
    """
        .formatted(bank, card, card / cardsPerDeck % SUBJECTS, card, card);
  }

  private String deck(int deck) {
    String cards =
        IntStream.range(deck * cardsPerDeck, (deck + 1) * cardsPerDeck)
            .mapToObj(card -> "\"" + bank + "-card-" + card + "\"")
            .collect(Collectors.joining(","));
    return """
    {"kind":"deck","id":"%s-deck-%s","subject":"Subject %s","title":"Deck %s","cards":[%s]}\
    """
        .formatted(bank, deck, deck % SUBJECTS, deck, cards);
  }

  private String test(Diligence diligence, int test) {
    String learner = diligence.learner();
    String answers =
        IntStream.range(test * diligence.questions(), (test + 1) * diligence.questions())
            .mapToObj(this::answer)
            .collect(Collectors.joining(","));
    return """
    {"kind":"test","learner":"%s","id":"%s/%s","title":"Test %s","at":"%s","mode":"timed",\
    "questions":[%s]}\
    """
        .formatted(learner, learner, test, test, at(test), answers);
  }

  private String answer(int number) {
    int question = Math.floorMod(number * 7_919, questions);
    int chosen = number % 4;
    return """
    {"question":"%s-%s","chosen":%s,"correct":%b,"millis":20000}\
    """
        .formatted(bank, question, chosen, chosen == question % 4);
  }

  private String review(String learner, int card) {
    return """
    {"kind":"review","learner":"%s","card":"%s-card-%s","at":"%s","rating":%s,"millis":5000}\
    """
        .formatted(learner, bank, card, BEGINNING.plusSeconds(60L * card), 1 + card % 4);
  }

  private static Instant at(int test) {
    return BEGINNING.plusSeconds((long) test * SECONDS_BETWEEN_TESTS);
  }
}
