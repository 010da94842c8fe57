package daybreak.query;

import static daybreak.query.Ids.id;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The lists of admins that cost the same on the first page and on one far on. */
final class ListedAlike {

  private static final List<String> STATES = List.of("draft", "validated", "rejected", "retired");

  private static final Map<String, Object> BOTH =
      Map.of(
          "subject", id("s1"),
          "topic", id("t1"),
          "since", Instant.parse("0001-01-01T00:00:00Z"),
          "changed", Instant.parse("9999-12-31T00:00:00Z"),
          "after", new UUID(-1, -1));

  /** The first page and one in the middle. */
  static final List<Alike> PAGES =
      List.of(
          alike("question", "content.listed-questions", STATES, 101),
          alike("question", "content.listed-questions-of-subject", STATES, 101),
          alike("question", "content.listed-questions-of-topic", STATES, 101),
          alike("flashcard", "content.listed-flashcards", STATES, 101),
          alike("flashcard", "content.listed-flashcards-of-subject", STATES, 101),
          alike("flashcard", "content.listed-flashcards-of-topic", STATES, 101),
          alike("lesson", "content.listed-lessons", List.of("draft", "published"), 101),
          alike("lesson", "content.listed-lessons-of-subject", List.of("published"), 50),
          alike("lesson", "content.listed-lessons-of-topic", List.of("draft"), 10),
          alike("exercise", "content.listed-exercises", List.of("active", "retired"), 101),
          alike(
              "exercise", "content.listed-exercises-of-subject", List.of("active", "retired"), 101),
          alike("deck", "content.listed-decks", List.of(), 101),
          alike("deck", "content.listed-decks-of-subject", List.of(), 101));

  private ListedAlike() {}

  private static Alike alike(String kind, String statement, List<String> states, int size) {
    Map<String, Object> asked = Map.of("kind", kind, "states", states, "size", size);
    Map<String, Object> far = Map.of("changed", Instant.parse("2026-01-03T00:00:00Z"));
    return Alike.of(statement, Alike.of(statement, BOTH, asked, asked).much(), Map.of(), far);
  }
}
