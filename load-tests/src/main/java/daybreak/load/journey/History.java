package daybreak.load.journey;

import daybreak.load.content.SyntheticBank;
import daybreak.load.learner.SyntheticStudies;
import daybreak.load.learner.SyntheticStudies.Diligence;
import daybreak.load.platform.LineStream;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The bank, and what all learners have behind them, as the product's own imports take it in. */
final class History {

  static final Diligence LARGE = new Diligence("journey-large", 2_000, 60);
  static final Diligence SMALL = new Diligence("journey-small", 20, 60);

  private static final String NAME = "journey";
  private static final int QUESTIONS = 20_000;
  private static final int TEXT_LENGTH = 250;
  private static final int DECKS = 100;
  private static final int CARDS_PER_DECK = 60;
  private static final int LESSONS = 1_000;
  private static final int SUBJECTS = 20;
  private static final int TOPICS = 10;
  private static final int TESTS_BEHIND = 2;
  private static final int CARDS_BEHIND = 8;
  private static final SyntheticBank BANK = new SyntheticBank(NAME, QUESTIONS, TEXT_LENGTH);
  private static final SyntheticStudies STUDIES =
      new SyntheticStudies(NAME, QUESTIONS, DECKS, CARDS_PER_DECK);

  private History() {}

  /** Brings all of it in, and waits until it can be read. */
  static void bring(Stage stage, int learners) throws Exception {
    String admin = stage.web().token();
    take(stage, admin, "/api/content/import", BANK::lines);
    take(stage, admin, "/api/content/import", STUDIES::content);
    take(stage, admin, "/api/content/import", History::lessons);
    take(stage, admin, "/api/activity/import", () -> activity(learners));
    stage.awaitCaughtUp();
  }

  private static void take(Stage stage, String admin, String path, Supplier<Stream<String>> lines)
      throws Exception {
    String last = stage.web().imported(path, admin, () -> LineStream.of(lines.get()));
    if (!last.contains("\"rejected\":0")) {
      throw new IllegalStateException("An import ended with " + last);
    }
  }

  static Diligence learner(int number) {
    return new Diligence(NAME + "-" + number, TESTS_BEHIND, CARDS_BEHIND);
  }

  private static Stream<String> activity(int learners) {
    Stream<Diligence> many = IntStream.range(0, learners).mapToObj(History::learner);
    return Stream.concat(Stream.of(LARGE, SMALL), many).flatMap(STUDIES::activity);
  }

  private static Stream<String> lessons() {
    return IntStream.range(0, LESSONS).mapToObj(History::lesson);
  }

  private static String lesson(int number) {
    return """
    {"kind":"lesson","id":"%s-lesson-%s","subject":"Subject %s","topic":"Topic %s",\
    "title":"Lesson %s","position":%s,"minutes":5,"body":"What there is to know.",\
    "objectives":[],"validated":true}\
    """
        .formatted(
            NAME,
            number,
            number % SUBJECTS,
            number / SUBJECTS % TOPICS,
            number,
            number / SUBJECTS / TOPICS);
  }
}
