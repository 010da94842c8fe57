package daybreak.schema.eventstore;

import daybreak.schema.command.Idempotency;
import java.util.UUID;

/**
 * A command's result on its way into the store.
 *
 * @param attempt identifies this execution among those that compete for the key
 */
record ResultRow(Idempotency idempotency, ResultText text, UUID attempt) {

  static ResultRow of(Idempotency idempotency, ResultText text) {
    return new ResultRow(idempotency, text, UUID.randomUUID());
  }
}
