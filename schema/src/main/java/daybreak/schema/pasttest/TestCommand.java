package daybreak.schema.pasttest;

import daybreak.schema.command.Command;
import daybreak.schema.command.Target;
import daybreak.schema.content.Answer;
import daybreak.schema.content.QuestionId;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.quiz.QuizId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a test, each by a learner at an instant. */
public sealed interface TestCommand extends Command {

  /** What it is asked of. */
  TestId test();

  @Override
  default Target target() {
    return new Target("test", test().value());
  }

  /**
   * A test of the questions that are named, or of those of a quiz.
   *
   * @param quiz whose questions are taken; null where they are named
   * @param questions 1 to 200; empty where a quiz is named
   * @param timeLimit whole seconds from the start to the deadline; null where it may take any time
   */
  record StartTest(
      @TargetAggregateIdentifier TestId test,
      LearnerId learner,
      Instant at,
      String title,
      TestMode mode,
      @Nullable QuizId quiz,
      List<QuestionId> questions,
      @Nullable Duration timeLimit)
      implements TestCommand {}

  /**
   * An answer to one question of a running test.
   *
   * @param millis the time taken
   */
  record AnswerQuestion(
      @TargetAggregateIdentifier TestId test,
      LearnerId learner,
      Instant at,
      QuestionId question,
      Answer answer,
      long millis)
      implements TestCommand {}

  /** The end of a test: now, or at its deadline where that has passed. */
  record CompleteTest(@TargetAggregateIdentifier TestId test, LearnerId learner, Instant at)
      implements TestCommand {}

  record AbandonTest(@TargetAggregateIdentifier TestId test, LearnerId learner, Instant at)
      implements TestCommand {}

  /**
   * A test that was taken elsewhere, as its import tells it.
   *
   * @param subject an id or title as the import has it, if any
   * @param answers null where only the score is known
   */
  record ImportTest(
      @TargetAggregateIdentifier TestId test,
      LearnerId learner,
      Instant at,
      String title,
      @Nullable TestMode mode,
      @Nullable Double score,
      @Nullable String subject,
      @Nullable List<PastAnswer> answers)
      implements TestCommand {}

  /**
   * One answer of a test that was taken elsewhere.
   *
   * @param chosen null where it was left unanswered
   */
  record PastAnswer(
      QuestionId question, @Nullable Answer chosen, boolean correct, @Nullable Long millis) {}
}
