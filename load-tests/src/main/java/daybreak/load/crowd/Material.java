package daybreak.load.crowd;

import daybreak.load.content.SyntheticBank;
import daybreak.load.learner.SyntheticStudies;
import daybreak.schema.event.ExternalId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The bank that the clients work with: questions to be asked, cards in decks, lessons.
 *
 * @param subject one that authors make decks for
 * @param topic one of it that they write for
 */
public record Material(UUID subject, UUID topic) {

  static final int QUESTIONS_OF_A_TEST = 3;

  private static final String NAME = "drill";
  private static final int QUESTIONS = 1_000;
  private static final int DECKS = 10;
  private static final int CARDS_PER_DECK = 20;
  private static final int LESSONS = 40;
  private static final SyntheticBank BANK = new SyntheticBank(NAME, QUESTIONS, 250);
  private static final SyntheticStudies STUDIES =
      new SyntheticStudies(NAME, QUESTIONS, DECKS, CARDS_PER_DECK);

  /** The lines of its import. */
  static Stream<String> lines() {
    return Stream.of(
            BANK.lines(), STUDIES.content(), IntStream.range(0, LESSONS).mapToObj(Material::lesson))
        .flatMap(lines -> lines);
  }

  private static String lesson(int number) {
    return """
    {"kind":"lesson","id":"%s-lesson-%s","subject":"Subject 0","topic":"Topic 0","title":"Lesson %s",\
    "position":%s,"minutes":5,"body":"What there is to know.","objectives":[],"validated":true}\
    """
        .formatted(NAME, number, number, number);
  }

  /** The questions of a test, each another one. */
  public List<UUID> questions(Random random) {
    int first = random.nextInt(QUESTIONS);
    return IntStream.range(0, QUESTIONS_OF_A_TEST)
        .mapToObj(more -> id("question", (first + more) % QUESTIONS, "%s-%s"))
        .toList();
  }

  UUID card(Random random) {
    return card(random.nextInt(DECKS * CARDS_PER_DECK));
  }

  /** Two cards, each another one. */
  List<UUID> twoCards(Random random) {
    int first = random.nextInt(DECKS * CARDS_PER_DECK);
    return List.of(card(first), card((first + 1) % (DECKS * CARDS_PER_DECK)));
  }

  private static UUID card(int number) {
    return id("flashcard", number, "%s-card-%s");
  }

  int lessons() {
    return LESSONS;
  }

  UUID lesson(long number) {
    return id("lesson", number, "%s-lesson-%s");
  }

  private static UUID id(String kind, long number, String form) {
    return ExternalId.uuid(kind, form.formatted(NAME, number));
  }
}
