package daybreak.command.imports.activity;

import daybreak.schema.content.Answer;
import daybreak.schema.content.QuestionId;
import daybreak.schema.document.Field;
import daybreak.schema.input.FieldReader;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.pasttest.TestCommand.ImportTest;
import daybreak.schema.pasttest.TestCommand.PastAnswer;
import daybreak.schema.pasttest.TestId;
import daybreak.schema.pasttest.TestMode;
import daybreak.schema.problem.Code;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A test taken.
 *
 * @param id an id of the author's own. The same line again changes nothing
 * @param scorePercent 0 to 100; left out where the test was not scored, or the questions tell it.
 *     Beside questions it is the percentage of them answered rightly, rounded to any place
 * @param subject an external id, or a title that a subject of the bank bears or has borne, or any
 *     other; where there are questions, theirs count
 * @param questions each once, and answered as it can be; left out where only the score is known
 */
record TestLine(
    @Nullable String learner,
    @Field(required = true, least = 1, most = ActivityLine.ID) @Nullable String id,
    @Field(required = true, least = 1, most = FieldReader.TITLE, example = "Mock exam")
        @Nullable String title,
    @Nullable String at,
    @Field(as = TestMode.class) @Nullable String mode,
    @Field(least = 0, most = 100, example = "80") @Nullable Double scorePercent,
    @Field(most = FieldReader.TITLE) @Nullable String subject,
    @Field(least = 1, most = TestLine.MOST) @Nullable List<@Nullable AnswerLine> questions)
    implements ActivityLine {

  private static final int MOST = 200;
  private static final String NONE =
      "must be 1 to " + MOST + ", or left out where only the score is known";
  private static final int WORDS = 2_000;

  @Override
  public PastActivity activity(Instant now) {
    FieldReader input = new FieldReader();
    LearnerId who = ActivityLine.learner(input, learner);
    TestId test = new TestId(ActivityLine.id(input, "test", "id", id));
    ImportTest command =
        new ImportTest(
            test,
            who,
            ActivityLine.at(input, at, now),
            input.title("title", title),
            mode == null ? null : input.choice("mode", mode, TestMode.class).orElse(null),
            input.optionalNumber("scorePercent", scorePercent, 0, 100),
            input.optionalText("subject", subject, FieldReader.TITLE),
            answers(input));
    return input.valid(new PastActivity(test.value(), who, true, command));
  }

  private @Nullable List<PastAnswer> answers(FieldReader input) {
    if (questions == null) {
      return null;
    }
    if (questions.isEmpty()) {
      input.refuse("questions", Code.COUNT, NONE);
    }
    List<PastAnswer> answers =
        input.list("questions", questions, MOST, (field, one) -> answer(input, field, one));
    if (answers.stream().map(PastAnswer::question).distinct().count() < answers.size()) {
      input.refuse("questions", Code.TWICE, "must not hold a question twice");
    }
    return answers;
  }

  private static PastAnswer answer(FieldReader input, String field, @Nullable AnswerLine given) {
    AnswerLine line = given == null ? new AnswerLine(null, null, null, null) : given;
    if (line.correct() == null) {
      input.missing(field + ".correct");
    } else if (line.correct() && line.chosen() == null) {
      input.refuse(field + ".correct", Code.CONFLICTING, "must be false where nothing was chosen");
    }
    return new PastAnswer(
        new QuestionId(ActivityLine.id(input, "question", field + ".question", line.question())),
        chosen(input, field + ".chosen", line.chosen()),
        Boolean.TRUE.equals(line.correct()),
        ActivityLine.millis(input, field + ".millis", line.millis()));
  }

  private static @Nullable Answer chosen(FieldReader input, String field, @Nullable Answer chosen) {
    return switch (chosen) {
      case null -> null;
      case Answer.Choice choice -> {
        if (choice.index() < 0) {
          input.refuse(field, Code.OUT_OF_RANGE, "must be the index of a choice, from 0");
        }
        yield choice;
      }
      case Answer.Words(String words) -> new Answer.Words(input.text(field, words, WORDS));
    };
  }

  /**
   * One question of a test.
   *
   * @param question its external id
   * @param chosen the 0-based index of a choice, or words; null where it was left unanswered
   * @param correct whether the answer was right when it was given
   */
  record AnswerLine(
      @Field(required = true, least = 1, most = ActivityLine.ID) @Nullable String question,
      @Nullable Answer chosen,
      @Field(required = true) @Nullable Boolean correct,
      @Field(least = 0, most = FieldReader.DAY_IN_MILLIS) @Nullable Integer millis) {}
}
