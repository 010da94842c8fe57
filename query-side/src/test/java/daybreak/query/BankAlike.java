package daybreak.query;

import static daybreak.query.Ids.id;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is to cost the same of the bank: its pages, and its lessons for learners. */
final class BankAlike {

  private static final UUID FAR = UUID.fromString("40000000-0000-4000-8000-000000000000");

  private static final Map<String, Object> BOTH =
      Map.of(
          "subject", id("s1"),
          "topic", id("t1"),
          "tag", id("huge"),
          "states", List.of("draft", "validated", "rejected", "retired"),
          "types", List.of("basic", "cloze", "image"),
          "caller", id("u1"),
          "size", 101,
          "title", "",
          "position", -1,
          "after", Ids.FIRST);

  private static final Map<String, Object> TAGS =
      Map.of("scope", new UUID(0, 0), "beyond", "", "least", "", "below", "u", "size", 101);

  /** The first page and one far on. */
  static final List<Alike> PAGES =
      List.of(
          inOrderOfIds("content.exercises"),
          inOrderOfIds("content.exercises-of-topic"),
          inOrderOfIds("content.questions"),
          inOrderOfIds("content.questions-of-topic"),
          inOrderOfIds("content.questions-of-topic-tagged"),
          inOrderOfIds("content.questions-tagged"),
          inOrderOfIds("content.flashcards"),
          inOrderOfIds("content.flashcards-of-subject"),
          inOrderOfIds("content.flashcards-of-subject-tagged"),
          inOrderOfIds("content.flashcards-of-topic"),
          inOrderOfIds("content.flashcards-of-topic-tagged"),
          inOrderOfIds("content.flashcards-tagged"),
          inOrderOfTitles("content.subjects", "Subject 2"),
          inOrderOfTitles("content.topics", "Topic 5"),
          inOrderOfTitles("content.stats-of-subjects", "Subject 2"),
          inOrderOfTitles("content.stats-of-topics", "Topic 5"),
          Alike.of("content.tags", TAGS, Map.of(), Map.of("beyond", "tag 2")),
          lessons("lesson.lessons", 101),
          lessons("lesson.lessons-of-subject", 50),
          lessons("lesson.lessons-of-topic", 20));

  /** A learner who has done the lessons of a page, and one who has done half of the bank's. */
  static final List<Alike> LEARNERS =
      List.of(
          learners("lesson.lesson", Map.of("lesson", id("l1"))),
          learners("lesson.lessons", Map.of()),
          learners("lesson.lessons-of-subject", Map.of("size", 20)),
          learners("lesson.lessons-of-topic", Map.of("topic", id("t7"), "size", 10)));

  private BankAlike() {}

  private static Alike inOrderOfIds(String statement) {
    return Alike.of(statement, BOTH, Map.of(), Map.of("after", FAR));
  }

  private static Alike inOrderOfTitles(String statement, String far) {
    return Alike.of(statement, BOTH, Map.of(), Map.of("title", far));
  }

  private static Alike lessons(String statement, int size) {
    Map<String, Object> first = Map.of("topic", id("t7"), "size", size);
    Map<String, Object> far = Map.of("topic", id("t7"), "size", size, "position", 100);
    return Alike.of(statement, BOTH, first, far);
  }

  private static Alike learners(String statement, Map<String, Object> asked) {
    Alike same = Alike.of(statement, BOTH, asked, asked);
    return Alike.of(
        statement, same.much(), Map.of("caller", id("newcomer")), Map.of("caller", id("u1")));
  }
}
