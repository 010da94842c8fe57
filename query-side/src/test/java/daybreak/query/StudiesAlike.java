package daybreak.query;

import static daybreak.query.Ids.id;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** What is to cost the same of what learners did: their pages, and one learner and another. */
final class StudiesAlike {

  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
  private static final LocalDate DATE = LocalDate.of(2026, 1, 4);
  private static final UUID MIDDLE = UUID.fromString("80000000-0000-0000-0000-000000000000");

  private static final Map<String, Object> BOTH =
      Map.ofEntries(
          Map.entry("caller", id("large")),
          Map.entry("subject", id("s2")),
          Map.entry("mode", "timed"),
          Map.entry("from", Instant.parse("2024-01-03T00:00:00Z")),
          Map.entry("to", Instant.parse("2025-06-01T00:00:00Z")),
          Map.entry("now", Instant.parse("2026-01-05T00:00:00Z")),
          Map.entry("allowed", Integer.MAX_VALUE),
          Map.entry("size", 21),
          Map.entry("after", Ids.FIRST),
          Map.entry("title", ""),
          Map.entry("slot", 0),
          Map.entry("offset", 0L),
          Map.entry("completedAt", LAST));

  /** The first page and one far on: the 50th where there is one. */
  static final List<Alike> PAGES =
      List.of(
          pages(
              "pasttest.past-tests",
              Map.of(),
              Map.of("completedAt", Instant.parse("2024-12-01T00:00:00Z"))),
          pages("pasttest.past-tests-by-number", Map.of(), Map.of("offset", 980L)),
          pages(
              "pasttest.past-tests-within",
              Map.of(),
              Map.of("completedAt", Instant.parse("2024-12-01T00:00:00Z"))),
          pages("pasttest.past-tests-within-by-number", Map.of(), Map.of("offset", 680L)),
          pages(
              "pasttest.narrowed-past-tests",
              Map.of(),
              Map.of("completedAt", Instant.parse("2024-12-01T00:00:00Z"))),
          pages("pasttest.narrowed-past-tests-by-number", Map.of(), Map.of("offset", 680L)),
          questions("pasttest.asked-questions"),
          questions("pasttest.reviewed-questions"),
          pages(
              "pasttest.running-tests",
              Map.of("startedAt", LAST),
              Map.of("startedAt", Instant.parse("2026-01-06T00:00:00Z"))),
          pages("deck.cards", Map.of("deck", id("d7")), Map.of("deck", id("d7"), "slot", 2_500)),
          pages("deck.cards", Map.of("deck", id("d7")), Map.of("deck", id("d11"))),
          pages("deck.decks", Map.of(), Map.of("title", "Deck 3")),
          pages("deck.decks-of-subject", Map.of("size", 3), Map.of("size", 3, "title", "Deck 3")),
          pages("deck.subjects", Map.of("size", 5), Map.of("size", 5, "after", MIDDLE)),
          pages("learner.progress", Map.of(), Map.of("after", MIDDLE)),
          pages(
              "learner.progress-in-subject",
              Map.of("size", 4),
              Map.of("size", 4, "after", UUID.fromString("88000000-0000-0000-0000-000000000000"))));

  /** One who has as much as a page or that alone, and the learner of 2,000 tests. */
  static final List<Alike> LEARNERS =
      List.of(
          learners("pasttest.past-tests", "medium", Map.of("size", 20)),
          learners("pasttest.past-tests-by-number", "medium", Map.of("size", 20)),
          learners("pasttest.past-tests-within", "medium", Map.of("size", 5)),
          learners("pasttest.past-tests-within-by-number", "medium", Map.of("size", 5)),
          learners("pasttest.narrowed-past-tests", "medium", Map.of("size", 5)),
          learners("pasttest.narrowed-past-tests-by-number", "medium", Map.of("size", 5)),
          oneTest("pasttest.review"),
          oneTest("pasttest.test"),
          oneTest("pasttest.asked-questions"),
          oneTest("pasttest.reviewed-questions"),
          learners("pasttest.running-tests", "other 1", Map.of("size", 2, "startedAt", LAST)),
          learners("deck.cards", "small", Map.of("deck", id("d7"))),
          learners("deck.queue-of-deck", "small", Map.of("deck", id("d7"), "newSize", 20)),
          learners("deck.deck", "other 1", Map.of("deck", firstDecks().getFirst())),
          learners("deck.decks-of-subject", "small", Map.of("size", 11)),
          learners("deck.stats", "other 1", Map.of("ids", firstDecks())),
          learners("learner.settings", "small", Map.of()),
          learners("learner.progress", "other 1", Map.of("size", 20)),
          learners("learner.progress-in-subject", "other 1", Map.of("size", 1)),
          learners(
              "plan.work",
              "medium",
              Map.of(
                  "since",
                  Instant.parse("2026-01-02T00:00:00Z"),
                  "until",
                  Instant.parse("2026-01-05T00:00:00Z"),
                  "asOf",
                  7L)),
          learners(
              "plan.gone",
              "small",
              Map.of(
                  "cards",
                  List.of(id("unready 362"), id("unready 363")),
                  "lessons",
                  List.of(id("l1")),
                  "topics",
                  List.of(id("t1")))),
          learners("plan.plan", "medium", Map.of("date", DATE)),
          learners("plan.plans-around", "medium", Map.of("first", DATE, "last", DATE)));

  private StudiesAlike() {}

  private static Alike pages(String statement, Map<String, Object> first, Map<String, Object> far) {
    return Alike.of(statement, BOTH, first, far);
  }

  /** Both halves of a test. */
  private static Alike questions(String statement) {
    Map<String, Object> first = Map.of("test", id("large/1000"), "size", 20);
    return pages(statement, first, Map.of("test", id("large/1000"), "size", 20, "slot", 20));
  }

  private static Alike learners(String statement, String other, Map<String, Object> asked) {
    Alike same = pages(statement, asked, asked);
    return Alike.of(statement, same.much(), Map.of("caller", id(other)), Map.of());
  }

  private static Alike oneTest(String statement) {
    return pages(
        statement,
        Map.of("test", id("small/1"), "caller", id("small")),
        Map.of("test", id("large/9")));
  }

  /** Those that {@code other 1} has studied. */
  private static List<UUID> firstDecks() {
    return IntStream.rangeClosed(1, 214)
        .mapToObj(deck -> id("d" + deck))
        .sorted(Comparator.comparing(UUID::toString))
        .limit(10)
        .toList();
  }
}
