package daybreak.command.content;

import daybreak.command.http.CommandRequest;
import daybreak.command.http.Commands;
import daybreak.command.http.ReasonForm;
import daybreak.schema.command.Done;
import daybreak.schema.content.TopicCommand.RetireTopic;
import daybreak.schema.content.TopicId;
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

  /** Gives a topic another title, which no other topic of its subject bears. */
  @PutMapping(PATH + "/{id}")
  @Versioned
  ResponseEntity<Done> renameTopic(
      @PathVariable UUID id, @RequestBody TopicRenaming form, HttpServletRequest http) {
    return commands.revise(CommandRequest.of(http, form), form.command(new TopicId(id)));
  }

  /**
   * Retires a topic once it holds no live content. Nothing comes into it any more; what is retired
   * stays so, and its title is free.
   */
  @PostMapping(PATH + "/{id}/retirement")
  @Versioned
  ResponseEntity<Done> retireTopic(
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable ReasonForm form,
      HttpServletRequest http) {
    return commands.revise(
        CommandRequest.of(http, form), new RetireTopic(new TopicId(id), ReasonForm.read(form)));
  }
}
