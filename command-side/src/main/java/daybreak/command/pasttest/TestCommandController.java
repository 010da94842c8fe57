package daybreak.command.pasttest;

import daybreak.command.http.CommandRequest;
import daybreak.command.http.Commands;
import daybreak.schema.command.Done;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.pasttest.TestCommand.AbandonTest;
import daybreak.schema.pasttest.TestCommand.AnswerQuestion;
import daybreak.schema.pasttest.TestCommand.CompleteTest;
import daybreak.schema.pasttest.TestCommand.StartTest;
import daybreak.schema.pasttest.TestId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The commands of tests over HTTP; a test is its caller's own. */
@RestController
@RequestMapping(TestCommandController.PATH)
final class TestCommandController {

  static final String PATH = "/api/tests";

  private final Commands commands;
  private final Clock clock;

  TestCommandController(Commands commands, Clock clock) {
    this.commands = commands;
    this.clock = clock;
  }

  /** Starts a test of the questions named, or of those of a quiz. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Done> startTest(@RequestBody StartForm form, HttpServletRequest http) {
    CommandRequest request = CommandRequest.of(http, form);
    StartTest command = form.command(new LearnerId(request.caller()), clock.instant());
    return commands.create(request, PATH, command);
  }

  /** Answers a question of a running test, until its deadline; in tutor mode the result is told. */
  @PostMapping("/{id}/answers")
  ResponseEntity<AnswerResult> answerQuestion(
      @PathVariable UUID id, @RequestBody AnswerForm form, HttpServletRequest http) {
    CommandRequest request = CommandRequest.of(http, form);
    TestId test = new TestId(id);
    LearnerId learner = new LearnerId(request.caller());
    AnswerQuestion command = form.command(test, learner, clock.instant());
    return completedIfOver(request, test, () -> commands.ask(request, command, AnswerResult.class));
  }

  /** Completes a running test, at its deadline where that has passed, and says how it went. */
  @PostMapping("/{id}/completion")
  ResponseEntity<CompletionResult> completeTest(@PathVariable UUID id, HttpServletRequest http) {
    CommandRequest request = CommandRequest.of(http, null);
    LearnerId learner = new LearnerId(request.caller());
    return commands.ask(
        request,
        new CompleteTest(new TestId(id), learner, clock.instant()),
        CompletionResult.class);
  }

  /** Gives a running test up: it is listed no more, and counts for nothing. */
  @PostMapping("/{id}/abandonment")
  ResponseEntity<Done> abandonTest(@PathVariable UUID id, HttpServletRequest http) {
    CommandRequest request = CommandRequest.of(http, null);
    TestId test = new TestId(id);
    AbandonTest command = new AbandonTest(test, new LearnerId(request.caller()), clock.instant());
    return completedIfOver(request, test, () -> commands.change(request, command));
  }

  /** Who hears that a test's time has run out finds it completed. */
  private <T> T completedIfOver(CommandRequest request, TestId test, Supplier<T> answer) {
    try {
      return answer.get();
    } catch (TestIsOver over) {
      LearnerId learner = new LearnerId(request.caller());
      commands.follow(request, new CompleteTest(test, learner, clock.instant()));
      throw over;
    }
  }
}
