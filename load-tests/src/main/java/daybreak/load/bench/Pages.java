package daybreak.load.bench;

import daybreak.load.content.SyntheticBank;
import daybreak.load.learner.SyntheticStudies;
import daybreak.load.learner.SyntheticStudies.Diligence;
import daybreak.load.platform.LineStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The pages that learners read. */
final class Pages extends ReadBench {

  private static final String CONTENT = "/api/content/import";
  private static final String ACTIVITY = "/api/activity/import";
  private static final SyntheticBank BANK = new SyntheticBank("pages", 20_000, 250);
  private static final SyntheticStudies STUDIES = new SyntheticStudies("pages", 20_000, 100, 60);
  private static final Diligence LARGE = new Diligence("large", 2_000, 6_000);
  private static final Diligence MEDIUM = new Diligence("medium", 20, 60);
  private static final Diligence SMALL = new Diligence("small", 1, 1);
  private static final List<Diligence> LEARNERS = List.of(LARGE, MEDIUM, SMALL);

  Pages() {
    super("pages");
  }

  /** Runs these rows alone. Arguments: the product's jar and the file for the JSON. */
  public static void main(String[] arguments) throws Exception {
    new Pages().run(arguments);
  }

  @Override
  void fill(Product product) throws Exception {
    taken(product, CONTENT, BANK::stream);
    taken(product, CONTENT, () -> LineStream.of(STUDIES.content()));
    taken(product, ACTIVITY, () -> LineStream.of(LEARNERS.stream().flatMap(STUDIES::activity)));
    for (Diligence diligence : LEARNERS) {
      String _ = settled(product, diligence.id());
    }
  }

  @Override
  ReadRows rows(Product product, Report report) throws Exception {
    String large = product.token("learner", LARGE.id());
    String small = product.token("learner", SMALL.id());
    String medium = product.token("learner", MEDIUM.id());
    ReadRows rows = new ReadRows(product, report, "(e)", large);
    rows.add("past tests, page 1", "/api/past-tests?page=1", large);
    rows.add("past tests, page 50", "/api/past-tests?page=50", large);
    String narrowed = "/api/past-tests?mode=timed&from=2020-01-01T00:00:00Z&page=";
    rows.add("past tests of a mode and time, page 1", narrowed + "1", large);
    rows.add("past tests of a mode and time, page 50", narrowed + "50", large);
    rows.add("past tests, page 1, 20 tests", "/api/past-tests?page=1", medium);
    rows.add("past tests, page 1, one test", "/api/past-tests?page=1", small);
    String review = "/api/past-tests/" + STUDIES.testId(LARGE, 1_000);
    rows.add("review's header", review, large);
    rows.add("review's questions", review + "/questions", large);
    rows.add("running tests", "/api/tests", large);
    rows.add("decks", "/api/decks", large);
    rows.add("decks, one card studied", "/api/decks", small);
    rows.add("statistics of 100 decks", "/api/decks/stats?ids=" + deckIds(), large);
    rows.add(
        "statistics of 100 decks, one card studied", "/api/decks/stats?ids=" + deckIds(), small);
    rows.add("subjects of decks", "/api/deck-subjects", large);
    rows.add("study queue", "/api/study-queue", large);
    rows.add(
        "study queue of a deck", "/api/study-queue?deckId=" + STUDIES.deckIds().getFirst(), large);
    rows.add("days of activity", "/api/activity/days", large);
    rows.add("progress", "/api/progress", large);
    rows.add("lessons", "/api/lessons", large);
    rows.add("flashcards", "/api/flashcards", large);
    rows.compare("past tests, page 50", "past tests, page 1");
    rows.compare("past tests of a mode and time, page 50", "past tests of a mode and time, page 1");
    rows.compare("past tests, page 1", "past tests, page 1, 20 tests");
    rows.compare("past tests, page 1", "past tests, page 1, one test");
    rows.compare("statistics of 100 decks", "statistics of 100 decks, one card studied");
    rows.compare("decks", "decks, one card studied");
    return rows;
  }

  private static String deckIds() {
    return STUDIES.deckIds().stream().map(UUID::toString).collect(Collectors.joining(","));
  }
}
