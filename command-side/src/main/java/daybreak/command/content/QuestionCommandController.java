package daybreak.command.content;

import daybreak.command.http.CommandRequest;
import daybreak.command.http.Commands;
import daybreak.command.http.ReasonForm;
import daybreak.schema.command.Done;
import daybreak.schema.content.QuestionCommand.MoveQuestion;
import daybreak.schema.content.QuestionCommand.RejectQuestion;
import daybreak.schema.content.QuestionCommand.RestoreQuestion;
import daybreak.schema.content.QuestionCommand.RetireQuestion;
import daybreak.schema.content.QuestionCommand.ValidateQuestion;
import daybreak.schema.content.QuestionId;
import daybreak.schema.document.Versioned;
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

/** The commands of questions over HTTP. */
@RestController
@RequestMapping(QuestionCommandController.PATH)
final class QuestionCommandController {

  static final String PATH = "/api/content/questions";

  private final Commands commands;

  QuestionCommandController(Commands commands) {
    this.commands = commands;
  }

  /** Authors a question, which is a draft until it is validated. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Done> authorQuestion(@RequestBody QuestionForm form, HttpServletRequest http) {
    return commands.create(CommandRequest.of(http, form), PATH, form.command());
  }

  /** Makes a new version of a question; earlier answers keep the version that they saw. */
  @PutMapping("/{id}")
  @Versioned
  ResponseEntity<Done> reviseQuestion(
      @PathVariable UUID id, @RequestBody QuestionRevision form, HttpServletRequest http) {
    return commands.revise(CommandRequest.of(http, form), form.command(new QuestionId(id)));
  }

  /** Gives a question all the tags that it is to have from now on. */
  @PutMapping("/{id}/tags")
  @Versioned
  ResponseEntity<Done> tagQuestion(
      @PathVariable UUID id, @RequestBody TagsForm form, HttpServletRequest http) {
    return commands.revise(CommandRequest.of(http, form), form.command(new QuestionId(id)));
  }

  /** Validates a question, so that learners may be asked it. */
  @PostMapping("/{id}/validation")
  ResponseEntity<Done> validateQuestion(
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable ReasonForm form,
      HttpServletRequest http) {
    return commands.change(
        CommandRequest.of(http, form),
        new ValidateQuestion(new QuestionId(id), ReasonForm.read(form)));
  }

  /** Rejects a question, so that nobody is asked it. */
  @PostMapping("/{id}/rejection")
  ResponseEntity<Done> rejectQuestion(
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable ReasonForm form,
      HttpServletRequest http) {
    return commands.change(
        CommandRequest.of(http, form),
        new RejectQuestion(new QuestionId(id), ReasonForm.read(form)));
  }

  /** Retires a question; tests that hold it keep it. */
  @PostMapping("/{id}/retirement")
  ResponseEntity<Done> retireQuestion(
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable ReasonForm form,
      HttpServletRequest http) {
    return commands.change(
        CommandRequest.of(http, form),
        new RetireQuestion(new QuestionId(id), ReasonForm.read(form)));
  }

  /** Makes a rejected or retired question a draft again. */
  @PostMapping("/{id}/restoration")
  ResponseEntity<Done> restoreQuestion(
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable ReasonForm form,
      HttpServletRequest http) {
    return commands.change(
        CommandRequest.of(http, form),
        new RestoreQuestion(new QuestionId(id), ReasonForm.read(form)));
  }

  /**
   * Puts a question in another topic, of whatever subject; answers given before stay where they
   * were given.
   */
  @PostMapping("/{id}/move")
  ResponseEntity<Done> moveQuestion(
      @PathVariable UUID id, @RequestBody MoveForm form, HttpServletRequest http) {
    return commands.change(
        CommandRequest.of(http, form), new MoveQuestion(new QuestionId(id), form.topic()));
  }
}
