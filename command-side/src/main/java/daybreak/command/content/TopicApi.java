package daybreak.command.content;

import daybreak.command.platform.CommandRequest;
import daybreak.command.platform.Commands;
import daybreak.command.platform.Done;
import daybreak.command.platform.Target;
import daybreak.schema.content.TopicCommand.AddTopic;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The commands of topics over HTTP. */
@RestController
final class TopicApi {

  private static final String PATH = "/api/content/topics";

  private final Commands commands;

  TopicApi(Commands commands) {
    this.commands = commands;
  }

  /** Adds a topic to a subject. */
  @PostMapping(PATH)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Done> addTopic(@RequestBody TopicForm form, HttpServletRequest http) {
    AddTopic command = form.command();
    Target target = new Target("topic", PATH, command.topic().value());
    return commands.create(CommandRequest.of(http, form), target, command);
  }
}
