package daybreak.command.operation;

import daybreak.command.http.CommandRequest;
import daybreak.command.http.ReasonForm;
import daybreak.schema.operation.MendingView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What operators do about parked plans, over HTTP. */
@RestController
final class ParkedPlanCommandController {

  private final MendingDesk desk;

  ParkedPlanCommandController(MendingDesk desk) {
    this.desk = desk;
  }

  /** Lists a parked plan anew: the lanes try to make it as often as they would a new one. */
  @PostMapping("/api/parked-plans/{id}/retry")
  ResponseEntity<MendingView> retryParkedPlan(
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable ReasonForm form,
      HttpServletRequest http) {
    return desk.remakePlan(CommandRequest.of(http, form), id, ReasonForm.read(form));
  }
}
