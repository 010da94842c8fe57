package daybreak.command.operation;

import daybreak.command.http.CommandRequest;
import daybreak.schema.document.Pending;
import daybreak.schema.freshness.Positions;
import daybreak.schema.operation.Audit;
import daybreak.schema.operation.MendingAction;
import daybreak.schema.operation.MendingView;
import daybreak.schema.sql.Database;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;

/**
 * Where operators ask: 200 with how it ended, or 202 with where that will be told, if no worker has
 * done it by then. Who asks again under the same key is told how it stands now. Between two looks
 * no connection is held.
 */
final class MendingDesk {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** A worker looks for what is asked for as seldom. */
  private static final Duration LOOK = Duration.ofMillis(250);

  private static final String RETRY_AFTER_SECONDS = "1";

  private final Database database;
  private final MendingRequests requests;

  MendingDesk(Database database) {
    this.database = database;
    this.requests = new MendingRequests(database);
  }

  /** Has something done about a parked event. */
  ResponseEntity<MendingView> mendEvent(
      CommandRequest request, MendingAction action, UUID letter, String reason) {
    UUID id = requests.ofEvent(request, action, letter, reason);
    tell(request, action.text() + " of the parked event " + letter, id);
    return answer(awaited(id));
  }

  /** Has a parked plan made. */
  ResponseEntity<MendingView> remakePlan(
      CommandRequest request, UUID plan, @Nullable String reason) {
    UUID id = requests.ofPlan(request, plan, reason);
    tell(request, "remake of the parked plan " + plan, id);
    return answer(awaited(id));
  }

  /** The reason is kept with the request. */
  private static void tell(CommandRequest request, String what, UUID id) {
    Audit.tell(request.caller(), what, "asked for under " + id);
  }

  private MendingView awaited(UUID id) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    MendingView seen = requests.find(id);
    while (seen instanceof Pending && System.nanoTime() - deadline < 0) {
      LockSupport.parkNanos(LOOK.toNanos());
      seen = requests.find(id);
    }
    return seen;
  }

  private ResponseEntity<MendingView> answer(MendingView seen) {
    BodyBuilder answer = seen instanceof Pending pending ? accepted(pending) : ResponseEntity.ok();
    return answer.header(Positions.HEADER, Long.toString(Positions.head(database))).body(seen);
  }

  private static BodyBuilder accepted(Pending pending) {
    return ResponseEntity.accepted()
        .location(pending.location())
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
  }
}
