package daybreak.command.learner.bulk;

import daybreak.command.platform.Input;
import daybreak.schema.content.Answer;
import daybreak.schema.content.QuestionId;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.pasttest.TestCommand.ImportTest;
import daybreak.schema.pasttest.TestCommand.PastAnswer;
import daybreak.schema.pasttest.TestId;
import daybreak.schema.pasttest.TestMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A test taken.
 *
 * @param scorePercent 0 to 100; left out where the test was not scored, or the questions tell it
 * @param subject an external id, or a title
 * @param questions left out where only the score is known
 */
record TestLine(
    @Nullable String learner,
    @Nullable String id,
    @Nullable String title,
    @Nullable String at,
    @Nullable String mode,
    @Nullable Double scorePercent,
    @Nullable String subject,
    @Nullable List<@Nullable AnswerLine> questions)
    implements ActivityLine {

  private static final int MOST = 200;
  private static final int WORDS = 10_000;

  @Override
  public PastActivity activity() {
    Input input = new Input();
    LearnerId who = ActivityLine.learner(input, learner);
    TestId test = new TestId(ActivityLine.id(input, "test", "id", id));
    ImportTest command =
        new ImportTest(
            test,
            who,
            ActivityLine.at(input, at),
            input.title("title", title),
            mode == null
                ? null
                : input.choice("mode", mode, TestMode.values(), TestMode::text).orElse(null),
            score(input),
            input.optionalText("subject", subject, Input.TITLE),
            answers(input));
    return input.valid(new PastActivity(test.value(), who, true, command));
  }

  private @Nullable Double score(Input input) {
    if (scorePercent != null && !(scorePercent >= 0 && scorePercent <= 100)) {
      input.refuse("scorePercent", "must be 0 to 100");
    }
    return scorePercent;
  }

  private @Nullable List<PastAnswer> answers(Input input) {
    if (questions == null || questions.isEmpty()) {
      return null;
    }
    List<PastAnswer> answers =
        input.list("questions", questions, MOST, (field, one) -> answer(input, field, one));
    if (answers.stream().map(PastAnswer::question).distinct().count() < answers.size()) {
      input.refuse("questions", "must not hold a question twice");
    }
    return answers;
  }

  private static PastAnswer answer(Input input, String field, @Nullable AnswerLine given) {
    AnswerLine line = given == null ? new AnswerLine(null, null, null, null) : given;
    if (line.correct() == null) {
      input.refuse(field + ".correct", "is missing");
    }
    return new PastAnswer(
        new QuestionId(ActivityLine.id(input, "question", field + ".question", line.question())),
        chosen(input, field + ".chosen", line.chosen()),
        Boolean.TRUE.equals(line.correct()),
        ActivityLine.millis(input, field + ".millis", line.millis()));
  }

  private static @Nullable Answer chosen(Input input, String field, @Nullable Object chosen) {
    return switch (chosen) {
      case null -> null;
      case Integer index when index >= 0 -> new Answer.Choice(index);
      case String words -> new Answer.Words(input.text(field, words, WORDS));
      default -> {
        input.refuse(field, "must be the index of a choice, or a text");
        yield null;
      }
    };
  }

  /**
   * One question of a test.
   *
   * @param chosen the 0-based index of a choice, or words; null where it was left unanswered
   */
  record AnswerLine(
      @Nullable String question,
      @Nullable Object chosen,
      @Nullable Boolean correct,
      @Nullable Integer millis) {}
}
