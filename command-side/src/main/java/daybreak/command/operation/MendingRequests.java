package daybreak.command.operation;

import daybreak.command.http.CommandRequest;
import daybreak.command.http.KeyedRequests;
import daybreak.schema.operation.MendingAction;
import daybreak.schema.operation.MendingView;
import daybreak.schema.problem.KeyReused;
import daybreak.schema.problem.NotFound;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The requests for something to be mended: each is kept for ever, and told how it ended. */
final class MendingRequests {

  private final Database database;
  private final KeyedRequests requests;

  MendingRequests(Database database) {
    this.database = database;
    this.requests = new KeyedRequests(database, MendingRequestSql.OF_KEY);
  }

  /**
   * Asks for something to be done about a parked event.
   *
   * @throws NotFound if there is no such event
   * @throws KeyReused if the key stands for another request
   */
  UUID ofEvent(CommandRequest request, MendingAction action, UUID letter, String reason) {
    Call call = database.call(MendingRequestSql.OF_EVENT).bind("letter", letter);
    return keep(call, request, action, reason)
        .orElseThrow(() -> new NotFound("dead letter", letter));
  }

  /**
   * Asks for a parked plan to be made.
   *
   * @throws NotFound if there is no such plan
   * @throws KeyReused if the key stands for another request
   */
  UUID ofPlan(CommandRequest request, UUID plan, @Nullable String reason) {
    Call call = database.call(MendingRequestSql.OF_PLAN).bind("plan", plan);
    return keep(call, request, MendingAction.REMAKE, reason)
        .orElseThrow(() -> new NotFound("parked plan", plan));
  }

  /** The id of the request, or of the one that the key stands for. */
  private Optional<UUID> keep(
      Call call, CommandRequest request, MendingAction action, @Nullable String reason) {
    return KeyedRequests.bind(call, request)
        .bind("id", UUID.randomUUID())
        .bind("action", action.text())
        .bind("reason", reason)
        .one(row -> row.uuid("id"))
        .or(() -> requests.first(request));
  }

  /** How a request stands. */
  MendingView find(UUID id) {
    return database.call(MendingRequestSql.FIND).bind("id", id).single(MendingView::of);
  }
}
