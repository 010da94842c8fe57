package daybreak.command.content;

import daybreak.schema.content.Answer;
import daybreak.schema.content.QuestionContent;
import daybreak.schema.content.QuestionType;
import daybreak.schema.document.Field;
import daybreak.schema.input.FieldReader;
import daybreak.schema.input.Tags;
import daybreak.schema.input.Texts;
import daybreak.schema.problem.Code;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields that a question has wherever it comes from, and the rules that they keep. */
public interface QuestionInput {

  int TEXT = 10_000;
  int CHOICE = 2_000;
  int FEWEST_CHOICES = 2;
  int MOST_CHOICES = 26;

  /** How much of a choice a message repeats. */
  int SHOWN = 50;

  @Field(required = true, as = QuestionType.class, example = "mcq")
  @Nullable String type();

  @Field(required = true, least = 1, most = TEXT, example = "Which planet is the hottest?")
  @Nullable String text();

  @Field(most = MOST_CHOICES, each = CHOICE, example = "[\"Mercury\", \"Venus\"]")
  @Nullable List<@Nullable String> choices();

  /** The 0-based index of the right choice, or the answer's words. */
  @Field(required = true, example = "1")
  @Nullable Answer answer();

  @Field(most = TEXT, example = "Its air holds the warmth.")
  @Nullable String explanation();

  @Field(most = FieldReader.TAGS, each = Tags.LONGEST, example = "[\"moons\"]")
  @Nullable List<@Nullable String> tags();

  @Field(least = 0, most = 1, example = "0.3")
  @Nullable Double difficulty();

  /** What one version says. */
  default QuestionContent content(FieldReader input) {
    QuestionType type = input.choice("type", type(), QuestionType.class).orElse(QuestionType.TEXT);
    String text = input.text("text", text(), TEXT);
    List<String> choices = choices(input, type);
    return new QuestionContent(
        type,
        text,
        choices,
        type == QuestionType.MCQ ? index(input, choices) : words(input),
        input.optionalText("explanation", explanation(), TEXT),
        input.optionalNumber("difficulty", difficulty(), 0, 1));
  }

  private List<String> choices(FieldReader input, QuestionType type) {
    List<@Nullable String> given = choices();
    int count = given == null ? 0 : given.size();
    if (type == QuestionType.TEXT) {
      if (count > 0) {
        input.refuse("choices", Code.CONFLICTING, "must be left out where the answer is a text");
      }
      return List.of();
    }
    if (count < FEWEST_CHOICES || count > MOST_CHOICES) {
      input.refuse("choices", Code.COUNT, "must be " + FEWEST_CHOICES + " to " + MOST_CHOICES);
      return List.of();
    }
    List<String> choices =
        input.list(
            "choices", given, MOST_CHOICES, (field, choice) -> input.text(field, choice, CHOICE));
    refuseEqualOnes(input, choices);
    return choices;
  }

  private static void refuseEqualOnes(FieldReader input, List<String> choices) {
    var seen = new HashSet<String>();
    for (String choice : choices) {
      String shown = Texts.strip(choice);
      if (!shown.isEmpty() && !seen.add(shown)) {
        input.refuse("choices", Code.TWICE, "must not hold \"" + start(shown) + "\" twice");
      }
    }
  }

  private static String start(String choice) {
    return choice.codePointCount(0, choice.length()) <= SHOWN
        ? choice
        : choice.substring(0, choice.offsetByCodePoints(0, SHOWN)) + "…";
  }

  private Answer index(FieldReader input, List<String> choices) {
    return switch (answer()) {
      case Answer.Choice choice -> {
        if (!choices.isEmpty() && (choice.index() < 0 || choice.index() >= choices.size())) {
          input.refuse("answer", Code.OUT_OF_RANGE, "must be the index of a choice, from 0");
        }
        yield choice;
      }
      case Answer.Words _ -> refused(input, Code.WRONG_TYPE, "must be the index of a choice");
      case null -> refused(input, Code.MISSING, "is missing: the index of a choice");
    };
  }

  private Answer words(FieldReader input) {
    return switch (answer()) {
      case Answer.Words(String text) -> new Answer.Words(input.text("answer", text, CHOICE));
      case Answer.Choice _ -> refused(input, Code.WRONG_TYPE, "must be a text");
      case null -> refused(input, Code.MISSING, "is missing");
    };
  }

  private static Answer refused(FieldReader input, Code code, String message) {
    input.refuse("answer", code, message);
    return new Answer.Choice(0);
  }
}
