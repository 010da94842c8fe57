package daybreak.projection.testing;

import daybreak.schema.content.Answer;
import daybreak.schema.content.Asset;
import daybreak.schema.content.CardType;
import daybreak.schema.content.FlashcardContent;
import daybreak.schema.content.QuestionContent;
import daybreak.schema.content.QuestionType;
import daybreak.schema.lesson.LessonContent;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** What pieces of content say, at random, with all that is awkward to write in SQL. */
final class RandomContent {

  private static final List<String> TAGS =
      List.of("heart", "nerves", "a \"quoted\" tag", "back\\slash", "{braces, commas}", "null");

  private final Random random;

  RandomContent(Random random) {
    this.random = random;
  }

  QuestionContent question() {
    return random.nextBoolean()
        ? new QuestionContent(
            QuestionType.MCQ, text(), List.of("yes", text()), new Answer.Choice(1), text(), 0.25)
        : new QuestionContent(
            QuestionType.TEXT, text(), List.of(), new Answer.Words(text()), null, null);
  }

  FlashcardContent flashcard() {
    CardType type = CardType.values()[random.nextInt(CardType.values().length)];
    return new FlashcardContent(type, text(), text(), tags());
  }

  LessonContent lesson() {
    return new LessonContent(text(), random.nextInt(9), 5, text(), List.of(text(), "{}"), assets());
  }

  List<Asset> assets() {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(i -> new Asset("image", "https://example.org/" + i, i == 0 ? null : text()))
        .toList();
  }

  List<String> tags() {
    return TAGS.stream().filter(_ -> random.nextInt(4) == 0).sorted().toList();
  }

  String text() {
    return "Text \"" + random.nextInt(1000) + "\", \\n, 'ü' and \t {NULL}";
  }

  UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
