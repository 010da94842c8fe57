package daybreak.command.content;

import daybreak.command.http.CommandRequest;
import daybreak.command.http.Commands;
import daybreak.command.http.ReasonForm;
import daybreak.schema.command.Done;
import daybreak.schema.content.ExerciseCommand.MoveExercise;
import daybreak.schema.content.ExerciseCommand.RetireExercise;
import daybreak.schema.content.ExerciseId;
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

/** The commands of exercises over HTTP. */
@RestController
@RequestMapping(ExerciseCommandController.PATH)
final class ExerciseCommandController {

  static final String PATH = "/api/content/exercises";

  private final Commands commands;

  ExerciseCommandController(Commands commands) {
    this.commands = commands;
  }

  /** Adds an exercise with the files that it shows. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Done> addExercise(@RequestBody ExerciseForm form, HttpServletRequest http) {
    return commands.create(CommandRequest.of(http, form), PATH, form.command());
  }

  /** Gives an exercise another title and other files. */
  @PutMapping("/{id}")
  @Versioned
  ResponseEntity<Done> reviseExercise(
      @PathVariable UUID id, @RequestBody ExerciseRevision form, HttpServletRequest http) {
    return commands.revise(CommandRequest.of(http, form), form.command(new ExerciseId(id)));
  }

  /** Retires an exercise. */
  @PostMapping("/{id}/retirement")
  ResponseEntity<Done> retireExercise(
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable ReasonForm form,
      HttpServletRequest http) {
    return commands.change(
        CommandRequest.of(http, form),
        new RetireExercise(new ExerciseId(id), ReasonForm.read(form)));
  }

  /** Puts an exercise in another topic, of whatever subject. */
  @PostMapping("/{id}/move")
  ResponseEntity<Done> moveExercise(
      @PathVariable UUID id, @RequestBody MoveForm form, HttpServletRequest http) {
    return commands.change(
        CommandRequest.of(http, form), new MoveExercise(new ExerciseId(id), form.topic()));
  }
}
