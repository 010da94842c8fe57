package daybreak.command.content;

import daybreak.command.http.CommandRequest;
import daybreak.command.http.Commands;
import daybreak.schema.command.Done;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
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
}
