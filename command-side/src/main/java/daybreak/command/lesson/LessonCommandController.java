package daybreak.command.lesson;

import daybreak.command.content.MoveForm;
import daybreak.command.http.CommandRequest;
import daybreak.command.http.Commands;
import daybreak.command.http.ReasonForm;
import daybreak.schema.command.Done;
import daybreak.schema.document.Versioned;
import daybreak.schema.lesson.LessonCommand.MoveLesson;
import daybreak.schema.lesson.LessonCommand.PublishLesson;
import daybreak.schema.lesson.LessonCommand.RestoreLesson;
import daybreak.schema.lesson.LessonCommand.RetireLesson;
import daybreak.schema.lesson.LessonId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The commands of lessons over HTTP. */
@RestController
@RequestMapping(LessonCommandController.PATH)
final class LessonCommandController {

  static final String PATH = "/api/content/lessons";

  private final Commands commands;

  LessonCommandController(Commands commands) {
    this.commands = commands;
  }

  /** Authors a lesson, which learners see once it is published. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Done> authorLesson(@RequestBody LessonForm form, HttpServletRequest http) {
    return commands.create(CommandRequest.of(http, form), PATH, form.command());
  }

  /** Makes a new version of a lesson. */
  @PutMapping("/{id}")
  @Versioned
  ResponseEntity<Done> reviseLesson(
      @PathVariable UUID id, @RequestBody LessonRevision form, HttpServletRequest http) {
    return commands.revise(CommandRequest.of(http, form), form.command(new LessonId(id)));
  }

  /** Publishes a lesson, so that learners see it. */
  @PostMapping("/{id}/publication")
  ResponseEntity<Done> publishLesson(@PathVariable UUID id, HttpServletRequest http) {
    return commands.change(CommandRequest.of(http, null), new PublishLesson(new LessonId(id)));
  }

  /** Retires a lesson. */
  @PostMapping("/{id}/retirement")
  ResponseEntity<Done> retireLesson(
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable ReasonForm form,
      HttpServletRequest http) {
    return commands.change(
        CommandRequest.of(http, form), new RetireLesson(new LessonId(id), ReasonForm.read(form)));
  }

  /** Makes a retired lesson a draft again. */
  @PostMapping("/{id}/restoration")
  ResponseEntity<Done> restoreLesson(
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable ReasonForm form,
      HttpServletRequest http) {
    return commands.change(
        CommandRequest.of(http, form), new RestoreLesson(new LessonId(id), ReasonForm.read(form)));
  }

  /**
   * Puts a lesson in another topic, of whatever subject; it counts there for those who have done
   * it.
   */
  @PostMapping("/{id}/move")
  ResponseEntity<Done> moveLesson(
      @PathVariable UUID id, @RequestBody MoveForm form, HttpServletRequest http) {
    return commands.change(
        CommandRequest.of(http, form), new MoveLesson(new LessonId(id), form.topic()));
  }
}
