package daybreak.command.content;

import daybreak.command.platform.CommandRequest;
import daybreak.command.platform.Commands;
import daybreak.command.platform.Done;
import daybreak.command.platform.ReasonForm;
import daybreak.command.platform.Target;
import daybreak.schema.content.QuestionCommand.AuthorQuestion;
import daybreak.schema.content.QuestionCommand.RejectQuestion;
import daybreak.schema.content.QuestionCommand.RetireQuestion;
import daybreak.schema.content.QuestionCommand.ValidateQuestion;
import daybreak.schema.content.QuestionId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The commands of questions over HTTP. */
@RestController
@RequestMapping(QuestionApi.PATH)
final class QuestionApi {

  static final String PATH = "/api/content/questions";

  private final Commands commands;

  QuestionApi(Commands commands) {
    this.commands = commands;
  }

  @PostMapping
  ResponseEntity<Done> author(@RequestBody QuestionForm form, HttpServletRequest http) {
    AuthorQuestion command = form.command();
    Target target = target(command.question().value());
    return commands.create(CommandRequest.of(http, form), target, command);
  }

  @PutMapping("/{id}")
  ResponseEntity<Done> revise(
      @PathVariable UUID id, @RequestBody QuestionRevision form, HttpServletRequest http) {
    return revise(id, http, form, form.command(new QuestionId(id)));
  }

  @PutMapping("/{id}/tags")
  ResponseEntity<Done> tag(
      @PathVariable UUID id, @RequestBody TagsForm form, HttpServletRequest http) {
    return revise(id, http, form, form.command(new QuestionId(id)));
  }

  @PostMapping("/{id}/validation")
  ResponseEntity<Done> validate(
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable ReasonForm form,
      HttpServletRequest http) {
    return change(id, http, form, new ValidateQuestion(new QuestionId(id), ReasonForm.read(form)));
  }

  @PostMapping("/{id}/rejection")
  ResponseEntity<Done> reject(
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable ReasonForm form,
      HttpServletRequest http) {
    return change(id, http, form, new RejectQuestion(new QuestionId(id), ReasonForm.read(form)));
  }

  @PostMapping("/{id}/retirement")
  ResponseEntity<Done> retire(
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable ReasonForm form,
      HttpServletRequest http) {
    return change(id, http, form, new RetireQuestion(new QuestionId(id), ReasonForm.read(form)));
  }

  private ResponseEntity<Done> revise(
      UUID id, HttpServletRequest http, Object body, Object command) {
    return commands.revise(CommandRequest.of(http, body), target(id), command);
  }

  private ResponseEntity<Done> change(
      UUID id, HttpServletRequest http, @Nullable Object body, Object command) {
    return commands.change(CommandRequest.of(http, body), target(id), command);
  }

  private static Target target(UUID id) {
    return new Target("question", PATH, id);
  }
}
