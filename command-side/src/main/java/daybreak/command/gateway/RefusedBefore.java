package daybreak.command.gateway;

import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/** What a command was refused for when it first came under its idempotency key. */
final class RefusedBefore extends Refusal {

  RefusedBefore(Code code, String fact) {
    super(code, fact);
  }
}
