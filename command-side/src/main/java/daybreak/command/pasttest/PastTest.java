package daybreak.command.pasttest;

import daybreak.schema.content.Answer;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.pasttest.ShownQuestion;
import daybreak.schema.pasttest.TestCommand.ImportTest;
import daybreak.schema.pasttest.TestCommand.PastAnswer;
import daybreak.schema.pasttest.TestEvent.TestImported;
import daybreak.schema.pasttest.TestId;
import daybreak.schema.pasttest.TestMode;
import daybreak.schema.pasttest.TestResult;
import daybreak.schema.problem.InvalidInput;
import daybreak.schema.problem.InvalidInput.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A test that was taken elsewhere: what two imports have to agree in to tell of the same one.
 *
 * @param score as given, else what the answers come to, else null
 * @param answers empty where only the score is known
 */
record PastTest(
    LearnerId learner,
    Instant at,
    String title,
    @Nullable TestMode mode,
    @Nullable Double score,
    List<PastAnswer> answers) {

  static PastTest of(ImportTest command) {
    List<PastAnswer> answers = Objects.requireNonNullElse(command.answers(), List.of());
    return new PastTest(
        command.learner(),
        command.at(),
        command.title(),
        command.mode(),
        command.score() == null ? score(answers) : command.score(),
        answers);
  }

  static PastTest of(TestImported event) {
    return new PastTest(
        event.learner(),
        event.at(),
        event.title(),
        event.mode(),
        event.score(),
        event.results().stream()
            .map(result ->
                new PastAnswer(
                    result.question(), result.chosen(), result.correct(), result.millis()))
            .toList());
  }

  private static @Nullable Double score(List<PastAnswer> answers) {
    if (answers.isEmpty()) {
      return null;
    }
    long correct = answers.stream().filter(PastAnswer::correct).count();
    return CompletionResult.score(correct, answers.size());
  }

  /**
   * Its event.
   *
   * @param subject as the import names it; where there are questions, theirs count
   * @throws InvalidInput if an answer is none that its question can have, or the score given is
   *     none that the answers come to
   */
  TestImported imported(TestId test, @Nullable String subject, Questions questions) {
    List<ShownQuestion> shown = questions.of(answers);
    refuseImpossible(shown);
    return new TestImported(
        test,
        learner,
        at,
        title,
        mode,
        score,
        shown.isEmpty() ? questions.subject(subject) : questions.subjects(shown),
        questions.topics(shown),
        shown,
        IntStream.range(0, shown.size())
            .mapToObj(i -> result(answers.get(i), shown.get(i)))
            .toList());
  }

  /** Whether an answer was right is the import's to say: the question may have changed since. */
  private void refuseImpossible(List<ShownQuestion> shown) {
    Stream<Optional<Violation>> impossible =
        IntStream.range(0, shown.size())
            .mapToObj(i -> fault("questions[" + i + "].chosen", shown.get(i), answers.get(i)));
    List<Violation> faults =
        Stream.concat(impossible, Stream.of(GivenScore.fault(score, answers)))
            .flatMap(Optional::stream)
            .toList();
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
  }

  private static Optional<Violation> fault(
      String field, ShownQuestion question, PastAnswer answer) {
    Answer chosen = answer.chosen();
    return chosen == null ? Optional.empty() : Marking.fault(field, question.content(), chosen);
  }

  private static TestResult result(PastAnswer answer, ShownQuestion question) {
    return new TestResult(
        question.question(),
        question.subject(),
        question.topic(),
        answer.chosen(),
        answer.correct(),
        answer.millis());
  }

  /** How it went; nothing is known of its questions where only the score is. */
  static CompletionResult completion(TestImported event) {
    return event.results().isEmpty()
        ? new CompletionResult(Objects.requireNonNullElse(event.score(), 0.0), 0, 0, 0)
        : CompletionResult.of(event.results());
  }
}
