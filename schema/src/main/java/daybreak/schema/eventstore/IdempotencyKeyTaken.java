package daybreak.schema.eventstore;

import daybreak.schema.command.Idempotency;

/**
 * Another execution has stored its result under this idempotency key, so this one has changed
 * nothing; {@link CommandResults#find} answers what to say.
 */
public final class IdempotencyKeyTaken extends RuntimeException {

  private final transient Idempotency idempotency;

  public IdempotencyKeyTaken(Idempotency idempotency) {
    super("The idempotency key is taken: " + idempotency.key(), null, false, false);
    this.idempotency = idempotency;
  }

  /** The key in question. */
  public Idempotency idempotency() {
    return idempotency;
  }
}
