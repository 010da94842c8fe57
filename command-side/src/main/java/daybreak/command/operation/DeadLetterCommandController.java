package daybreak.command.operation;

import daybreak.command.http.CommandRequest;
import daybreak.schema.operation.MendingAction;
import daybreak.schema.operation.MendingView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators do about parked events, over HTTP. */
@RestController
@RequestMapping("/api/dead-letters")
final class DeadLetterCommandController {

  private final MendingDesk desk;

  DeadLetterCommandController(MendingDesk desk) {
    this.desk = desk;
  }

  /**
   * Tries a parked event again, and with it all that are parked of its aggregate, in their order,
   * until one fails: that one stays, with its new cause, and so does what comes after it.
   */
  @PostMapping("/{id}/retry")
  ResponseEntity<MendingView> retryDeadLetter(
      @PathVariable UUID id, @RequestBody MendingForm form, HttpServletRequest http) {
    return desk.mendEvent(CommandRequest.of(http, form), MendingAction.RETRY, id, form.read());
  }

  /**
   * Gives one parked event up: the projection goes without it for ever. What waits behind it goes
   * on waiting, until it is tried again.
   */
  @PostMapping("/{id}/discard")
  ResponseEntity<MendingView> discardDeadLetter(
      @PathVariable UUID id, @RequestBody MendingForm form, HttpServletRequest http) {
    return desk.mendEvent(CommandRequest.of(http, form), MendingAction.DISCARD, id, form.read());
  }
}
