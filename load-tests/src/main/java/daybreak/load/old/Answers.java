package daybreak.load.old;

import daybreak.load.old.Side.Asking;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What both systems answer the diligent learner: the same, and at what cost. */
final class Answers {

  private static final String TODAY = "/api/daily-plan/today";
  private static final String PAST_TESTS = "/api/past-tests";
  private static final String DECK_SUBJECTS = "/api/deck-subjects?limit=100";
  private static final String TAG = "tag-3";
  private static final int DECKS = 100;

  private final OldSystem old;
  private final OurSystem ours;
  private final UUID learner;
  private final String deckStatistics;
  private LocalDate day;

  /**
   * @param today the learner's date, for which ours has a plan
   */
  Answers(OldSystem old, OurSystem ours, SameContent content, LocalDate today) {
    this.old = old;
    this.ours = ours;
    this.learner = content.learner();
    this.deckStatistics = "/api/decks/stats?ids=" + joined(content.decks(DECKS));
    this.day = today;
  }

  private static String joined(List<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
  }

  /**
   * Holds the answers against one another.
   *
   * @throws IllegalStateException if they are not of the same content
   */
  void agree() throws Exception {
    agree("past tests", old.pastTests().size(), ours.number(learner, PAST_TESTS, "total"));
    agree(
        "cards of subjects",
        sorted(old.deckSubjects(day)),
        sorted(ours.numbers(learner, DECK_SUBJECTS, "cards")));
    agree(
        "cards of decks",
        old.deckStatistics(DECKS, day),
        ours.numbers(learner, deckStatistics, "total"));
    agree("questions to draw from", old.quiz(TAG), ours.available(learner, TAG));
  }

  private static void agree(String what, long inOld, long inOurs) {
    agree(what, List.of(inOld), List.of(inOurs));
  }

  private static void agree(String what, List<Long> inOld, List<Long> inOurs) {
    if (!inOld.equals(inOurs)) {
      throw new IllegalStateException(what + " differ: " + inOld + " and " + inOurs);
    }
  }

  private static List<Long> sorted(List<Long> numbers) {
    return numbers.stream().sorted().toList();
  }

  /** Lets both answer in turns, the quiz last, since ours keeps it. */
  void compare(Turns turns, Results results) throws Exception {
    results.add(
        Bounded.told(
            "rows that past tests de-duplicate, old", (double) old.rowsOfPastTests(), "rows"));
    Results.heading();
    Measured _ = turns.compare("plan of today", 100, of(this::plan), page(TODAY));
    Measured _ = turns.compare("past tests", 500, of(old::pastTests), page(PAST_TESTS));
    Measured _ =
        turns.compare("deck subjects", 100, of(() -> old.deckSubjects(day)), page(DECK_SUBJECTS));
    Measured decks =
        turns.compare(
            "100 decks", 0, of(() -> old.deckStatistics(DECKS, day)), page(deckStatistics));
    Measured _ =
        turns.compare("quiz of a tag", 40, of(() -> old.quiz(TAG)), ours.quiz(learner, TAG));
    results.add(
        new Bounded("statements for 100 decks, ours", (double) decks.server().statements(), "", 1));
  }

  /** Each day once: a second insert would be refused. */
  private void plan() throws Exception {
    day = day.plusDays(1);
    old.plan(OldSystem.DILIGENT, day);
  }

  private static Side of(Asking asking) {
    return new Side(OldSystem.ROLE, asking);
  }

  private Side page(String path) throws Exception {
    return ours.page(learner, path);
  }
}
