package daybreak.command.pasttest;

import daybreak.command.content.BankFacts;
import daybreak.schema.content.QuestionId;
import daybreak.schema.eventstore.Streams;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.pasttest.ShownQuestion;
import daybreak.schema.pasttest.TestCommand.PastAnswer;
import daybreak.schema.pasttest.TestCommand.StartTest;
import daybreak.schema.pasttest.Titled;
import daybreak.schema.problem.Refusal;
import daybreak.schema.quiz.QuizEvent.QuizDrawn;
import daybreak.schema.quiz.QuizId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the questions that a new test shows. Handlers take it as a parameter. */
final class Questions {

  private final BankFacts bank;
  private final Streams streams;

  Questions(BankFacts bank, Streams streams) {
    this.bank = bank;
    this.streams = streams;
  }

  /** Those of the quiz in the versions that it showed, or those named in their last version. */
  List<ShownQuestion> of(StartTest command) {
    QuizId quiz = command.quiz();
    return quiz == null
        ? all(command.questions(), bank::validated, QuestionIsNotValidated::new)
        : ofQuiz(quiz, command.learner());
  }

  private List<ShownQuestion> ofQuiz(QuizId quiz, LearnerId learner) {
    if (!(streams.beginnings("quiz", List.of(quiz.value())).get(quiz.value())
            instanceof QuizDrawn drawn)
        || !drawn.learner().equals(learner)) {
      throw new QuizIsUnknown(quiz);
    }
    if (drawn.questions().isEmpty()) {
      throw new QuizIsEmpty(quiz);
    }
    return bank.versions(drawn.questions());
  }

  /** The questions of a test of the past, as they are now. */
  List<ShownQuestion> of(List<PastAnswer> answers) {
    return all(
        answers.stream().map(PastAnswer::question).toList(), bank::latest, QuestionIsUnknown::new);
  }

  private static List<ShownQuestion> all(
      List<QuestionId> wanted,
      Function<List<QuestionId>, List<ShownQuestion>> find,
      Function<QuestionId, Refusal> missing) {
    List<ShownQuestion> found = find.apply(wanted);
    for (int i = 0; i < wanted.size(); i++) {
      if (i == found.size() || !found.get(i).question().equals(wanted.get(i))) {
        throw missing.apply(wanted.get(i));
      }
    }
    return found;
  }

  List<Titled> subjects(List<ShownQuestion> questions) {
    return bank.subjects(questions);
  }

  List<Titled> topics(List<ShownQuestion> questions) {
    return bank.topics(questions);
  }

  /** The subject of an external id or title, else one of which only the title is known. */
  List<Titled> subject(@Nullable String named) {
    return named == null
        ? List.of()
        : List.of(bank.subjectNamed(named).orElseGet(() -> new Titled(null, named)));
  }
}
