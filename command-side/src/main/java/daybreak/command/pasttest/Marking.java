package daybreak.command.pasttest;

import daybreak.schema.content.Answer;
import daybreak.schema.content.QuestionContent;
import daybreak.schema.content.QuestionType;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput;
import daybreak.schema.problem.InvalidInput.Violation;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    fault("answer", question, given)
        .ifPresent(fault -> {
          throw new InvalidInput(List.of(fault));
        });
    return isRight(question.answer(), given);
  }

  /**
   * Why a question can't have been answered so, if it can't: by an index that no choice has, or by
   * words where there are choices, or by an index where there are none.
   *
   * @param field the answer's name
   */
  static Optional<Violation> fault(String field, QuestionContent question, Answer given) {
    return question.type() == QuestionType.MCQ
        ? faultOfChoice(field, question, given)
        : faultOfWords(field, given);
  }

  private static Optional<Violation> faultOfChoice(
      String field, QuestionContent question, Answer given) {
    boolean there =
        given instanceof Answer.Choice(int index)
            && index >= 0
            && index < question.choices().size();
    String message = "must be the index of a choice, 0 to " + (question.choices().size() - 1);
    return there ? Optional.empty() : Optional.of(new Violation(field, message, Code.OUT_OF_RANGE));
  }

  private static Optional<Violation> faultOfWords(String field, Answer given) {
    return given instanceof Answer.Words
        ? Optional.empty()
        : Optional.of(new Violation(field, "must be a text", Code.WRONG_TYPE));
  }

  private static boolean isRight(Answer right, Answer given) {
    return switch (given) {
      case Answer.Choice choice -> choice.equals(right);
      case Answer.Words(String words) ->
          right instanceof Answer.Words(String text) && plain(text).equals(plain(words));
    };
  }

  private static String plain(String text) {
    String spaced =
        SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(" ");
    return spaced.strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
