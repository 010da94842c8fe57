package daybreak.query.operation;

import daybreak.query.http.Reads;
import daybreak.query.paging.Page;
import daybreak.schema.operation.MendingView;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows operators how the whole is, what is parked, and what has been done about it. */
@RestController
final class OperationQueryController {

  private final Reads reads;

  OperationQueryController(Reads reads) {
    this.reads = reads;
  }

  /** Shows how the whole is. */
  @GetMapping("/api/operations")
  ResponseEntity<OperationsView> readOperations() {
    return reads.answer(new FindOperations());
  }

  /** Lists parked events: those of one aggregate are together, in their order. */
  @GetMapping("/api/dead-letters")
  ResponseEntity<Page<DeadLetterView>> listDeadLetters(FindDeadLetters query) {
    return reads.answer(query);
  }

  /** Lists plans that were given up, the longest ago first. */
  @GetMapping("/api/parked-plans")
  ResponseEntity<Page<ParkedPlanView>> listParkedPlans(FindParkedPlans query) {
    return reads.answer(query);
  }

  /** Lists what operators have had done, the newest first: who, why, what, and how it ended. */
  @GetMapping("/api/mendings")
  ResponseEntity<Page<MendingView>> listMendings(FindMendings query) {
    return reads.answer(query);
  }

  /** Shows what became of one thing that an operator has asked for. */
  @GetMapping("/api/mendings/{id}")
  ResponseEntity<MendingView> readMending(@PathVariable UUID id) {
    return reads.answer(new FindMending(id));
  }
}
