package daybreak.command.pasttest;

import daybreak.schema.content.Answer;
import daybreak.schema.content.QuestionContent;
import daybreak.schema.content.QuestionType;
import daybreak.schema.platform.Code;
import daybreak.schema.platform.InvalidInput;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which answers are right: the index of the right choice, or the right words, where white space,
 * case and forms of the same character (Unicode's NFKC) make no difference.
 */
final class Marking {

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Marking() {}

  /**
   * Whether an answer is right.
   *
   * @throws InvalidInput if it does not answer a question of this type
   */
  static boolean isRight(QuestionContent question, Answer given) {
    return question.type() == QuestionType.MCQ
        ? question.answer().equals(choice(question, given))
        : isRight(words(question.answer()), words(given));
  }

  private static boolean isRight(String right, String given) {
    return plain(right).equals(plain(given));
  }

  private static Answer choice(QuestionContent question, Answer given) {
    if (given instanceof Answer.Choice(int index)
        && index >= 0
        && index < question.choices().size()) {
      return given;
    }
    throw new InvalidInput("answer", Code.OUT_OF_RANGE, "must be the index of a choice, from 0");
  }

  private static String words(Answer answer) {
    return switch (answer) {
      case Answer.Words(String text) -> text;
      case Answer.Choice _ -> throw new InvalidInput("answer", Code.WRONG_TYPE, "must be a text");
    };
  }

  private static String plain(String text) {
    String spaced =
        SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(" ");
    return spaced.strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
