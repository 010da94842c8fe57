package daybreak.schema.pasttest;

import daybreak.schema.content.Answer;
import daybreak.schema.content.QuestionId;
import daybreak.schema.event.Event;
import daybreak.schema.event.WireName;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.quiz.QuizId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to a test. Its instants say when the learner did it, slots count from 1. */
public sealed interface TestEvent extends Event {

  TestId test();

  LearnerId learner();

  Instant at();

  /**
   * A test was begun, with its questions as they were then.
   *
   * @param deadlineAt the last moment at which it can be answered; null where there is none
   * @param quiz where the questions come from, if from a quiz
   * @param subjects those of the questions, in the order in which they first appear
   * @param topics likewise
   * @param questions as shown, in the order of their slots
   */
  @WireName(value = "pasttest.test-started", version = 2)
  record TestStarted(
      TestId test,
      LearnerId learner,
      Instant at,
      String title,
      TestMode mode,
      @Nullable Instant deadlineAt,
      @Nullable QuizId quiz,
      List<Titled> subjects,
      List<Titled> topics,
      List<ShownQuestion> questions)
      implements TestEvent {}

  /**
   * A question answered, or answered anew.
   *
   * @param millis the time taken
   * @param answered how many of the test's questions have an answer now
   */
  @WireName("pasttest.question-answered")
  record QuestionAnswered(
      TestId test,
      LearnerId learner,
      Instant at,
      QuestionId question,
      int slot,
      Answer answer,
      boolean correct,
      long millis,
      int answered)
      implements TestEvent {}

  /**
   * A test came to its end, and was marked.
   *
   * @param at its deadline where that had passed
   * @param score the percentage of all questions that were answered rightly, two decimals
   * @param results of every question, in the order of the slots
   */
  @WireName("pasttest.test-completed")
  record TestCompleted(
      TestId test, LearnerId learner, Instant at, double score, List<TestResult> results)
      implements TestEvent {}

  /** A learner gave a running test up: it counts for nothing. */
  @WireName("pasttest.test-abandoned")
  record TestAbandoned(TestId test, LearnerId learner, Instant at) implements TestEvent {}

  /**
   * A test that was taken elsewhere: started and completed at once.
   *
   * @param at when it was completed
   * @param mode null where it is not known
   * @param score null where it was not scored
   * @param questions as they are in the bank now; empty where only the score is known
   * @param results of every question
   */
  @WireName("pasttest.test-imported")
  record TestImported(
      TestId test,
      LearnerId learner,
      Instant at,
      String title,
      @Nullable TestMode mode,
      @Nullable Double score,
      List<Titled> subjects,
      List<Titled> topics,
      List<ShownQuestion> questions,
      List<TestResult> results)
      implements TestEvent {}
}
