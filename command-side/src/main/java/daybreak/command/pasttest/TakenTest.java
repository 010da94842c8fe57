package daybreak.command.pasttest;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import daybreak.command.gateway.IdIsTaken;
import daybreak.schema.content.Answer;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.pasttest.ShownQuestion;
import daybreak.schema.pasttest.TestCommand.AbandonTest;
import daybreak.schema.pasttest.TestCommand.AnswerQuestion;
import daybreak.schema.pasttest.TestCommand.CompleteTest;
import daybreak.schema.pasttest.TestCommand.ImportTest;
import daybreak.schema.pasttest.TestCommand.StartTest;
import daybreak.schema.pasttest.TestEvent;
import daybreak.schema.pasttest.TestEvent.QuestionAnswered;
import daybreak.schema.pasttest.TestEvent.TestAbandoned;
import daybreak.schema.pasttest.TestEvent.TestCompleted;
import daybreak.schema.pasttest.TestEvent.TestImported;
import daybreak.schema.pasttest.TestEvent.TestStarted;
import daybreak.schema.pasttest.TestId;
import daybreak.schema.pasttest.TestMode;
import daybreak.schema.problem.NotFound;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One learner's test, from the questions as shown to its completion. In tutor mode each answer is
 * told its result and stands; in timed mode it may be changed, and nothing is told, until the test
 * is completed. One that is abandoned has no end and no result; one whose deadline has passed
 * stands as it was then, whoever completes it, and whenever. To anybody else there is no such test.
 */
@AggregateRoot(type = "test")
@SuppressWarnings("NullAway.Init")
final class TakenTest {

  @AggregateIdentifier private TestId id;
  private LearnerId learner;
  private Record origin;
  private @Nullable TestMode mode;
  private Paper paper;
  private Term term;
  private @Nullable CompletionResult completion;
  private boolean abandoned;
  private Instant last;

  TakenTest() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(StartTest command, Questions questions) {
    if (origin == null) {
      apply(started(command, questions));
    } else if (!Origin.of(command).equals(origin)) {
      throw new IdIsTaken("test", id);
    }
  }

  private static TestStarted started(StartTest command, Questions questions) {
    List<ShownQuestion> shown = questions.of(command);
    return new TestStarted(
        command.test(),
        command.learner(),
        command.at(),
        command.title(),
        command.mode(),
        Term.of(command.at(), command.timeLimit()).deadline(),
        command.quiz(),
        questions.subjects(shown),
        questions.topics(shown),
        shown);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(ImportTest command, Questions questions) {
    PastTest told = PastTest.of(command);
    if (origin == null) {
      apply(told.imported(command.test(), command.subject(), questions));
    } else if (!told.equals(origin)) {
      throw new IdIsTaken("test", id);
    }
  }

  @CommandHandler
  AnswerResult handle(AnswerQuestion command) {
    refuseOthers(command.learner());
    int slot = paper.slot(command.question());
    ShownQuestion question = paper.at(slot);
    boolean right = Marking.isRight(question.content(), command.answer());
    Answer before = paper.answer(command.question());
    if (!command.answer().equals(before)) {
      refuseLate(command, before);
      apply(answered(command, slot, right));
    }
    return mode == TestMode.TUTOR
        ? new AnswerResult(right, question.content().answer(), question.content().explanation())
        : AnswerResult.WITHHELD;
  }

  private void refuseLate(AnswerQuestion command, @Nullable Answer before) {
    refuseEnded(command.at());
    if (mode == TestMode.TUTOR && before != null) {
      throw new QuestionIsAnswered(command.question());
    }
  }

  /** Whether a worker has come by since its time ran out makes no difference. */
  private void refuseEnded(Instant now) {
    refuseAbandoned();
    Instant deadline = term.passed(now);
    if (deadline != null && (completion == null || last.equals(deadline))) {
      throw new TestIsOver(id, deadline);
    }
    if (completion != null) {
      throw new TestIsCompleted(id);
    }
  }

  private QuestionAnswered answered(AnswerQuestion command, int slot, boolean right) {
    return new QuestionAnswered(
        id,
        learner,
        notBefore(command.at()),
        command.question(),
        slot,
        command.answer(),
        right,
        command.millis(),
        paper.answeredWith(command.question()));
  }

  @CommandHandler
  CompletionResult handle(CompleteTest command) {
    refuseOthers(command.learner());
    CompletionResult before = completion;
    if (before != null) {
      return before;
    }
    refuseAbandoned();
    var results = paper.results();
    CompletionResult result = CompletionResult.of(results);
    Instant end = term.end(notBefore(command.at()));
    apply(new TestCompleted(id, learner, end, result.score(), results));
    return result;
  }

  @CommandHandler
  void handle(AbandonTest command) {
    refuseOthers(command.learner());
    if (!abandoned) {
      refuseEnded(command.at());
      apply(new TestAbandoned(id, learner, notBefore(command.at())));
    }
  }

  private void refuseAbandoned() {
    if (abandoned) {
      throw new TestIsAbandoned(id);
    }
  }

  /** A clock that is behind the last event reads as that event's time. */
  private Instant notBefore(Instant now) {
    return now.isBefore(last) ? last : now;
  }

  private void refuseOthers(LearnerId caller) {
    if (!caller.equals(learner)) {
      throw new NotFound("test", id);
    }
  }

  @EventSourcingHandler
  void on(TestEvent event) {
    last = last == null || event.at().isAfter(last) ? event.at() : last;
    switch (event) {
      case TestStarted started -> {
        begin(started, started.questions(), started.mode());
        term = new Term(started.deadlineAt());
        origin = Origin.of(started);
      }
      case QuestionAnswered answered -> paper.add(answered);
      case TestCompleted completed -> completion = CompletionResult.of(completed.results());
      case TestAbandoned _ -> abandoned = true;
      case TestImported imported -> {
        begin(imported, imported.questions(), imported.mode());
        origin = PastTest.of(imported);
        completion = PastTest.completion(imported);
        term = new Term(null);
      }
    }
  }

  private void begin(TestEvent event, List<ShownQuestion> questions, @Nullable TestMode how) {
    id = event.test();
    learner = event.learner();
    mode = how;
    paper = new Paper(questions);
  }
}
