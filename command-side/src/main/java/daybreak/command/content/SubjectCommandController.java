package daybreak.command.content;

import daybreak.command.http.CommandRequest;
import daybreak.command.http.Commands;
import daybreak.command.http.ReasonForm;
import daybreak.schema.command.Done;
import daybreak.schema.content.SubjectCommand.RetireSubject;
import daybreak.schema.content.SubjectId;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The commands of subjects over HTTP. */
@RestController
final class SubjectCommandController {

  private static final String PATH = "/api/content/subjects";

  private final Commands commands;

  SubjectCommandController(Commands commands) {
    this.commands = commands;
  }

  /** Adds a subject. */
  @PostMapping(PATH)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Done> addSubject(@RequestBody SubjectForm form, HttpServletRequest http) {
    return commands.create(CommandRequest.of(http, form), PATH, form.command());
  }

  /** Gives a subject another title, which no other subject bears. */
  @PutMapping(PATH + "/{id}")
  @Versioned
  ResponseEntity<Done> renameSubject(
      @PathVariable UUID id, @RequestBody SubjectRenaming form, HttpServletRequest http) {
    return commands.revise(CommandRequest.of(http, form), form.command(new SubjectId(id)));
  }

  /**
   * Retires a subject, and its topics with it, once they hold no live content and its decks no
   * cards. Nothing comes into it any more; what is retired stays so, and its title is free.
   */
  @PostMapping(PATH + "/{id}/retirement")
  @Versioned
  ResponseEntity<Done> retireSubject(
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable ReasonForm form,
      HttpServletRequest http) {
    return commands.revise(
        CommandRequest.of(http, form), new RetireSubject(new SubjectId(id), ReasonForm.read(form)));
  }
}
