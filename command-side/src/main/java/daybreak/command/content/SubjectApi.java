package daybreak.command.content;

import daybreak.command.platform.CommandRequest;
import daybreak.command.platform.Commands;
import daybreak.command.platform.Done;
import daybreak.command.platform.Target;
import daybreak.schema.content.SubjectCommand.AddSubject;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The commands of subjects over HTTP. */
@RestController
final class SubjectApi {

  private static final String PATH = "/api/content/subjects";

  private final Commands commands;

  SubjectApi(Commands commands) {
    this.commands = commands;
  }

  /** Adds a subject. */
  @PostMapping(PATH)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Done> addSubject(@RequestBody SubjectForm form, HttpServletRequest http) {
    AddSubject command = form.command();
    Target target = new Target("subject", PATH, command.subject().value());
    return commands.create(CommandRequest.of(http, form), target, command);
  }
}
