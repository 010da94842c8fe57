package daybreak.load.old;

import daybreak.load.learner.SyntheticStudies;
import daybreak.load.learner.SyntheticStudies.Diligence;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The content of the old system's tables as lines of Daybreak's imports: row by row what {@link
 * OldTablesSql} makes.
 */
final class SameContent {

  private static final String BANK = "beside";
  private static final int SUBJECTS = 20;
  private static final int TOPICS = 10;

  /** So that each is on some 6,000 questions; how many it was the account does not tell. */
  private static final int TAGS = 20;

  private static final String WORDS =
      "the learner reads a page and not the whole bank ".repeat(5).strip();

  private final Size size;
  private final SyntheticStudies studies;
  private final Diligence diligent;

  SameContent(Size size) {
    this.size = size;
    this.studies = new SyntheticStudies(BANK, size.questions(), size.decks(), size.cardsPerDeck());
    this.diligent = new Diligence("diligent", size.tests(), size.studiedCards());
  }

  /** The lines of the content import. */
  Stream<String> bank() {
    return Stream.of(questions(), exercises(), studies.content()).flatMap(lines -> lines);
  }

  /** The lines of the activity import: what the diligent learner has done. */
  Stream<String> activity() {
    return studies.activity(diligent);
  }

  /** The diligent learner. */
  UUID learner() {
    return diligent.id();
  }

  /** The first decks, so many of them. */
  List<UUID> decks(int most) {
    return studies.deckIds().stream().limit(most).toList();
  }

  private Stream<String> questions() {
    return IntStream.range(0, size.questions()).mapToObj(this::question);
  }

  private String question(int number) {
    return """
    {"kind":"question","id":"%s-%s","subject":"Subject %s","topic":"Topic %s","type":"mcq",\
    "text":"Question %s: %s","choices":["one","two","three","four"],"answer":%s,"tags":[%s],\
    "validated":true}\
    """
        .formatted(
            BANK,
            number,
            number % SUBJECTS,
            number / SUBJECTS % TOPICS,
            number,
            WORDS,
            number % 4,
            tags(number));
  }

  private String tags(int number) {
    return number < size.taggedTwice() ? tag(number) + "," + tag(number + 7) : tag(number);
  }

  private static String tag(int number) {
    return "\"tag-%s\"".formatted(number % TAGS);
  }

  private Stream<String> exercises() {
    return IntStream.range(0, size.exercises()).mapToObj(this::exercise);
  }

  private String exercise(int number) {
    int first = number * size.assetsPerExercise();
    String assets =
        IntStream.range(first, first + size.assetsPerExercise())
            .mapToObj(SameContent::asset)
            .collect(Collectors.joining(","));
    return """
    {"kind":"exercise","id":"%s-exercise-%s","subject":"Subject %s","topic":"Topic %s",\
    "title":"Exercise %s","assets":[%s]}\
    """
        .formatted(BANK, number, number % SUBJECTS, number / SUBJECTS % TOPICS, number, assets);
  }

  private static String asset(int number) {
    return """
    {"kind":"image","url":"https://example.org/asset-%s.png","altText":"What asset %s shows"}\
    """
        .formatted(number, number);
  }
}
