package daybreak.app.document;

import daybreak.schema.document.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be put into a path as it stands: ids that are in the sample bank, by collection. */
final class Samples {

  private static final Map<String, String> IDS =
      Map.of(
          "subjects", Sample.SUBJECT,
          "topics", Sample.TOPIC,
          "questions", Sample.QUESTION,
          "flashcards", Sample.FLASHCARD,
          "lessons", Sample.LESSON,
          "exercises", Sample.EXERCISE,
          "decks", Sample.DECK,
          "tests", Sample.TEST,
          "past-tests", Sample.TEST);

  private Samples() {}

  static @Nullable Object of(String path, String variable) {
    List<String> steps = Arrays.asList(path.split("/"));
    int place = steps.indexOf("{" + variable + "}");
    return place < 1 ? null : IDS.get(steps.get(place - 1));
  }
}
