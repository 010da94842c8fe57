package daybreak.command.lesson;

import daybreak.command.http.CommandRequest;
import daybreak.command.http.Commands;
import daybreak.schema.command.Done;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.lesson.LessonId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own progress through lessons over HTTP. */
@RestController
final class ProgressCommandController {

  private final Commands commands;
  private final Clock clock;

  ProgressCommandController(Commands commands, Clock clock) {
    this.commands = commands;
    this.clock = clock;
  }

  /** Reports how much of a lesson the caller has done. */
  @PostMapping("/api/lessons/{id}/progress")
  ResponseEntity<Done> reportLessonProgress(
      @PathVariable UUID id, @RequestBody ProgressForm form, HttpServletRequest http) {
    CommandRequest request = CommandRequest.of(http, form);
    return commands.change(
        request, form.command(new LearnerId(request.caller()), new LessonId(id), clock.instant()));
  }
}
