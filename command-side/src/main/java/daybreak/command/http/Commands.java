package daybreak.command.http;

import daybreak.schema.command.Answer;
import daybreak.schema.command.Command;
import daybreak.schema.command.CommandGateway;
import daybreak.schema.command.Decided;
import daybreak.schema.command.Done;
import daybreak.schema.command.Intent;
import daybreak.schema.command.Issuer;
import daybreak.schema.freshness.Positions;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers HTTP commands with what they have been decided to be. */
public final class Commands {

  private static final String RETRY_AFTER_SECONDS = "1";

  private final CommandGateway gateway;

  public Commands(CommandGateway gateway) {
    this.gateway = gateway;
  }

  /**
   * Makes something new: 201, the same for the same thing again.
   *
   * @param collection the path under which it is known, such as {@code /api/content/questions}
   */
  public ResponseEntity<Done> create(CommandRequest request, String collection, Command command) {
    Decided<Done> decided = gateway.send(Intent.create(command), request.issuer());
    return ResponseEntity.created(URI.create(collection + "/" + decided.answer().id()))
        .header(Positions.HEADER, Long.toString(decided.position()))
        .body(decided.answer());
  }

  /** Changes something: 200. */
  public ResponseEntity<Done> change(CommandRequest request, Command command) {
    return ok(gateway.send(Intent.revise(command), request.issuer()));
  }

  /**
   * Begins something that takes a while: 202.
   *
   * @param place the path under which it will be
   */
  public ResponseEntity<Done> begin(CommandRequest request, Command command, String place) {
    Decided<Done> decided = gateway.send(Intent.revise(command), request.issuer());
    return ResponseEntity.accepted()
        .location(URI.create(place))
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .header(Positions.HEADER, Long.toString(decided.position()))
        .body(decided.answer());
  }

  /**
   * Does something that follows from what the caller was refused, in the caller's name and under no
   * key.
   */
  public void follow(CommandRequest request, Command command) {
    gateway.send(command, Issuer.user(request.caller()));
  }

  /**
   * Gives something another content: 200.
   *
   * @throws daybreak.schema.problem.PreconditionFailed if it is not of a version that the request
   *     names
   */
  public ResponseEntity<Done> revise(CommandRequest request, Command command) {
    return ok(gateway.send(new Intent.Revise(command, request.versions()), request.issuer()));
  }

  /**
   * Does something that has an answer of its own: 200.
   *
   * @param answer what the command's handler answers
   */
  public <T> ResponseEntity<T> ask(CommandRequest request, Command command, Class<T> answer) {
    return ok(gateway.send(Intent.revise(command), request.issuer(), Answer.ofHandler(answer)));
  }

  /**
   * Keeps something that was found for the caller: 200 with what was found; the same found again is
   * the same success.
   */
  public <T> ResponseEntity<T> keep(
      CommandRequest request, Command command, Class<T> type, T found) {
    return ok(gateway.send(Intent.create(command), request.issuer(), new Answer<>(type, found)));
  }

  private static <T> ResponseEntity<T> ok(Decided<T> decided) {
    return ResponseEntity.status(HttpStatus.OK)
        .header(Positions.HEADER, Long.toString(decided.position()))
        .body(decided.answer());
  }
}
