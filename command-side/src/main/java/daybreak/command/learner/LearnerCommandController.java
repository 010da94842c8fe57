package daybreak.command.learner;

import daybreak.command.http.CommandRequest;
import daybreak.command.http.Commands;
import daybreak.schema.command.Done;
import daybreak.schema.learner.LearnerId;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own settings over HTTP. */
@RestController
final class LearnerCommandController {

  private final Commands commands;

  LearnerCommandController(Commands commands) {
    this.commands = commands;
  }

  /** Sets up how the caller studies. */
  @PutMapping("/api/learner")
  ResponseEntity<Done> setUpLearner(@RequestBody SettingsForm form, HttpServletRequest http) {
    CommandRequest request = CommandRequest.of(http, form);
    return commands.change(request, form.command(new LearnerId(request.caller())));
  }

  /** Changes some of the caller's settings; what is left out stays as it is. */
  @PatchMapping("/api/learner")
  ResponseEntity<Done> changeLearner(
      @RequestBody SettingsChangeForm form, HttpServletRequest http) {
    CommandRequest request = CommandRequest.of(http, form);
    return commands.change(request, form.command(new LearnerId(request.caller())));
  }
}
