package daybreak.command.quiz;

import daybreak.command.http.CommandRequest;
import daybreak.command.http.Commands;
import daybreak.schema.freshness.Freshness;
import daybreak.schema.freshness.ReadTables;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.quiz.QuizCriteria;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Drawing quizzes over HTTP: a command, since what is drawn is kept, that reads the pools. */
@RestController
@RequestMapping(QuizCommandController.PATH)
final class QuizCommandController {

  static final String PATH = "/api/quizzes";

  private final Commands commands;
  private final Drawing drawing;
  private final Freshness freshness;
  private final SecureRandom seeds = new SecureRandom();

  QuizCommandController(Commands commands, Drawing drawing, Freshness freshness) {
    this.commands = commands;
    this.drawing = drawing;
    this.freshness = freshness;
  }

  /** Draws a quiz for the caller; the same seed on the same state draws the same one. */
  @PostMapping
  ResponseEntity<QuizView> drawQuiz(
      @RequestBody QuizForm form,
      @RequestHeader(name = Freshness.HEADER, required = false) @Nullable String minPosition,
      HttpServletRequest http) {
    CommandRequest request = CommandRequest.of(http, form);
    QuizCriteria criteria = form.criteria();
    freshness.await(ReadTables.LEARNER, request.caller(), minPosition);
    Long seed = form.seed();
    Drawn drawn =
        drawing.draw(
            new LearnerId(request.caller()), criteria, seed == null ? seeds.nextLong() : seed);
    return commands.keep(request, drawn.command(), QuizView.class, drawn.view());
  }
}
