package daybreak.schema.eventstore;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.ExecutionResult;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What a command's caller and the event store tell each other, carried in the command's metadata
 * under {@link #METADATA_KEY}: the idempotency key on the way in, the position on the way out.
 */
public final class Receipt {

  /** The metadata entry of a command message that holds its receipt. */
  public static final String METADATA_KEY = "receipt";

  private final @Nullable Idempotency idempotency;
  private final Function<@Nullable Object, StoredResponse> response;
  private final AtomicBoolean resultTaken = new AtomicBoolean();
  private volatile long position;

  private Receipt(
      @Nullable Idempotency idempotency, Function<@Nullable Object, StoredResponse> response) {
    this.idempotency = idempotency;
    this.response = response;
  }

  /** The receipt of a command without an idempotency key. */
  public static Receipt plain() {
    return new Receipt(null, result -> new StoredResponse(200, null));
  }

  /**
   * The receipt of a command whose answer is stored with its events.
   *
   * @param response what is stored, made from the command handler's result
   */
  public static Receipt idempotent(
      Idempotency idempotency, Function<@Nullable Object, StoredResponse> response) {
    return new Receipt(idempotency, response);
  }

  /** The position of the command's last event; 0 as long as nothing has been committed. */
  public long position() {
    return position;
  }

  /** The receipt of the command that the current unit of work handles, or one for nobody. */
  static Receipt current() {
    return CurrentUnitOfWork.isStarted() ? of(CurrentUnitOfWork.get().root()) : plain();
  }

  private static Receipt of(UnitOfWork<?> unitOfWork) {
    Message<?> message = unitOfWork.getMessage();
    return message != null && message.getMetaData().get(METADATA_KEY) instanceof Receipt receipt
        ? receipt
        : plain();
  }

  /** The result to commit with the next events, once: later events of the command have none. */
  @Nullable ResultRow takeResult() {
    if (idempotency == null || !CurrentUnitOfWork.isStarted()) {
      return null;
    }
    ExecutionResult handled = CurrentUnitOfWork.get().root().getExecutionResult();
    return handled == null || handled.isExceptionResult()
        ? null
        : takeResult(handled.getResult().getPayload());
  }

  @Nullable ResultRow takeResult(@Nullable Object result) {
    if (idempotency == null || resultTaken.getAndSet(true)) {
      return null;
    }
    return ResultRow.of(idempotency, response.apply(result));
  }

  /** Whether the command came with an idempotency key. */
  boolean isIdempotent() {
    return idempotency != null;
  }

  void committed(long lastPosition) {
    this.position = lastPosition;
  }

  /** Makes the result takable again by another try of the command. */
  void refused(Append append) {
    if (append.result() != null) {
      resultTaken.set(false);
    }
  }
}
