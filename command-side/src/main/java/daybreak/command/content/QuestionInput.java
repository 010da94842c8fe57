package daybreak.command.content;

import daybreak.command.platform.Input;
import daybreak.schema.content.Answer;
import daybreak.schema.content.QuestionContent;
import daybreak.schema.content.QuestionType;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields that a question has wherever it comes from, and the rules that they keep. */
public interface QuestionInput {

  int TEXT = 10_000;
  int FEWEST_CHOICES = 2;
  int MOST_CHOICES = 26;

  @Nullable String type();

  @Nullable String text();

  @Nullable List<@Nullable String> choices();

  /** The 0-based index of the right choice, or the answer's words. */
  @Nullable Object answer();

  @Nullable String explanation();

  @Nullable List<@Nullable String> tags();

  @Nullable Double difficulty();

  /** What one version says. */
  default QuestionContent content(Input input) {
    QuestionType type =
        input
            .choice("type", type(), QuestionType.values(), QuestionType::text)
            .orElse(QuestionType.TEXT);
    String text = input.text("text", text(), TEXT);
    List<String> choices = choices(input, type);
    return new QuestionContent(
        type,
        text,
        choices,
        type == QuestionType.MCQ ? index(input, choices) : words(input),
        input.optionalText("explanation", explanation(), TEXT),
        difficulty(input));
  }

  private List<String> choices(Input input, QuestionType type) {
    List<@Nullable String> given = choices();
    int count = given == null ? 0 : given.size();
    if (type == QuestionType.TEXT) {
      if (count > 0) {
        input.refuse("choices", "must be left out where the answer is a text");
      }
      return List.of();
    }
    if (count < FEWEST_CHOICES || count > MOST_CHOICES) {
      input.refuse("choices", "must be " + FEWEST_CHOICES + " to " + MOST_CHOICES);
      return List.of();
    }
    List<String> choices =
        input.list(
            "choices", given, MOST_CHOICES, (field, choice) -> input.text(field, choice, TEXT));
    refuseEqualOnes(input, choices);
    return choices;
  }

  private static void refuseEqualOnes(Input input, List<String> choices) {
    var seen = new HashSet<String>();
    for (String choice : choices) {
      if (!choice.isBlank() && !seen.add(choice.strip())) {
        input.refuse("choices", "must not hold \"" + choice.strip() + "\" twice");
      }
    }
  }

  private Answer index(Input input, List<String> choices) {
    if (!(answer() instanceof Integer index)) {
      input.refuse("answer", "must be the index of a choice");
      return new Answer.Choice(0);
    }
    if (!choices.isEmpty() && (index < 0 || index >= choices.size())) {
      input.refuse("answer", "must be the index of a choice, from 0");
    }
    return new Answer.Choice(index);
  }

  private Answer words(Input input) {
    if (answer() != null && !(answer() instanceof String)) {
      input.refuse("answer", "must be a text");
      return new Answer.Words("");
    }
    return new Answer.Words(input.text("answer", (String) answer(), TEXT));
  }

  private @Nullable Double difficulty(Input input) {
    Double difficulty = difficulty();
    if (difficulty != null && !(difficulty >= 0 && difficulty <= 1)) {
      input.refuse("difficulty", "must be 0 to 1");
    }
    return difficulty;
  }
}
