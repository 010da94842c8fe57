package daybreak.command.platform;

import daybreak.schema.platform.Code;
import daybreak.schema.platform.Refusal;

/** What a command was refused for when it first came under its idempotency key. */
final class RefusedBefore extends Refusal {

  RefusedBefore(Code code, String fact) {
    super(code, fact);
  }
}
