package daybreak.command.platform;

import daybreak.schema.eventstore.EventStores;
import daybreak.schema.eventstore.Idempotency;
import daybreak.schema.eventstore.IdempotencyKeyTaken;
import daybreak.schema.eventstore.Receipt;
import daybreak.schema.eventstore.StoredResult;
import daybreak.schema.platform.KeyReused;
import daybreak.schema.platform.NotFound;
import daybreak.schema.platform.OwnWrites;
import daybreak.schema.platform.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * Answers HTTP commands. Under an idempotency key the first answer, also a refusal, is stored in
 * the commit of the events and given again to every repetition.
 */
public final class Commands {

  private final CommandSender sender;
  private final EventStores stores;
  private final OwnWrites ownWrites;
  private final RunningKeys running = new RunningKeys();

  public Commands(CommandSender sender, EventStores stores, OwnWrites ownWrites) {
    this.sender = sender;
    this.stores = stores;
    this.ownWrites = ownWrites;
  }

  /** Makes something new: 201, the same for the same thing again. */
  public ResponseEntity<Done> create(CommandRequest request, Target target, Object command) {
    UUID caller = request.caller();
    return answer(
        request,
        Success.created(target),
        receipt -> sender.create(command, target, caller, receipt));
  }

  /** Changes something: 200. */
  public ResponseEntity<Done> change(CommandRequest request, Target target, Object command) {
    UUID caller = request.caller();
    return answer(
        request,
        Success.changed(target),
        receipt -> sender.change(command, target, caller, receipt));
  }

  /**
   * Gives something another content: 200.
   *
   * @throws daybreak.schema.platform.PreconditionFailed if it is not of a version that the request
   *     names
   */
  public ResponseEntity<Done> revise(CommandRequest request, Target target, Object command) {
    UUID caller = request.caller();
    var expectation = new Expectation(request.versions());
    return answer(
        request,
        Success.changed(target),
        receipt -> sender.revise(command, target, new Envelope(caller, receipt, expectation)));
  }

  /**
   * Does something that has an answer of its own: 200.
   *
   * @param answer what the command's handler answers, stored as JSON under an idempotency key
   */
  public <T> ResponseEntity<T> ask(
      CommandRequest request, Target target, Object command, Class<T> answer) {
    UUID caller = request.caller();
    return answer(
        request,
        Success.answered(target, answer),
        receipt -> sender.change(command, target, caller, receipt));
  }

  /**
   * Keeps something that was found for the caller: 200 with what was found; the same found again is
   * the same success.
   */
  public <T> ResponseEntity<T> keep(
      CommandRequest request, Target target, Object command, Class<T> type, T found) {
    UUID caller = request.caller();
    return answer(
        request,
        Success.answered(target, type, found),
        receipt -> sender.create(command, target, caller, receipt));
  }

  private <T> ResponseEntity<T> answer(
      CommandRequest request, Success<T> success, Sending sending) {
    Answered<T> answered = answered(request.idempotency(), success, sending);
    ownWrites.answered(request.caller(), answered.position());
    return success.response(answered);
  }

  private <T> Answered<T> answered(
      @Nullable Idempotency idempotency, Success<T> success, Sending sending) {
    if (idempotency == null) {
      Receipt receipt = Receipt.plain();
      return success.answered(sending.to(receipt), receipt.position());
    }
    return running.alone(idempotency, () -> once(idempotency, success, sending));
  }

  private <T> Answered<T> once(Idempotency idempotency, Success<T> success, Sending sending) {
    try {
      return stores
          .results()
          .find(idempotency.principal(), idempotency.key())
          .map(stored -> repeat(idempotency, success, stored))
          .orElseGet(() -> first(idempotency, success, sending));
    } catch (IdempotencyKeyTaken inAnotherProcess) {
      return stores
          .results()
          .find(idempotency.principal(), idempotency.key())
          .map(stored -> repeat(idempotency, success, stored))
          .orElseThrow(() -> inAnotherProcess);
    }
  }

  private <T> Answered<T> first(Idempotency idempotency, Success<T> success, Sending sending) {
    Receipt receipt =
        Receipt.idempotent(
            idempotency,
            result ->
                result instanceof RuntimeException no
                    ? Refused.stored(no)
                    : success.stored(result));
    try {
      return success.answered(sending.to(receipt), receipt.position());
    } catch (Refusal | NotFound no) {
      stores.recordResult(receipt, no);
      throw no;
    }
  }

  private static <T> Answered<T> repeat(
      Idempotency idempotency, Success<T> success, StoredResult stored) {
    if (!stored.answers(idempotency)) {
      throw new KeyReused();
    }
    Refused.throwIfRefused(stored.response(), success.target());
    return success.repeated(stored);
  }

  /** Sends a command and answers what its handler does. */
  private interface Sending {
    @Nullable Object to(Receipt receipt);
  }
}
