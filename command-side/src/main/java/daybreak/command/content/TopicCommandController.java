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

/** The commands of topics over HTTP. */
@RestController
final class TopicCommandController {

  private static final String PATH = "/api/content/topics";

  private final Commands commands;

  TopicCommandController(Commands commands) {
    this.commands = commands;
  }

  /** Adds a topic to a subject. */
  @PostMapping(PATH)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Done> addTopic(@RequestBody TopicForm form, HttpServletRequest http) {
    return commands.create(CommandRequest.of(http, form), PATH, form.command());
  }
}
