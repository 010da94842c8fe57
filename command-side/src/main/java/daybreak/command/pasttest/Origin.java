package daybreak.command.pasttest;

import daybreak.schema.content.QuestionId;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.pasttest.ShownQuestion;
import daybreak.schema.pasttest.TestCommand.StartTest;
import daybreak.schema.pasttest.TestEvent.TestStarted;
import daybreak.schema.pasttest.TestMode;
import daybreak.schema.quiz.QuizId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two commands have to agree in to start the same test.
 *
 * @param questions empty where they come from a quiz
 */
record Origin(
    LearnerId learner,
    String title,
    TestMode mode,
    @Nullable QuizId quiz,
    List<QuestionId> questions,
    @Nullable Duration timeLimit) {

  static Origin of(StartTest command) {
    return new Origin(
        command.learner(),
        command.title(),
        command.mode(),
        command.quiz(),
        command.questions(),
        command.timeLimit());
  }

  static Origin of(TestStarted event) {
    return new Origin(
        event.learner(),
        event.title(),
        event.mode(),
        event.quiz(),
        event.quiz() == null
            ? event.questions().stream().map(ShownQuestion::question).toList()
            : List.of(),
        new Term(event.deadlineAt()).since(event.at()));
  }
}
