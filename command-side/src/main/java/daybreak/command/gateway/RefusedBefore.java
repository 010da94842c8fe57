package daybreak.command.gateway;

import daybreak.schema.problem.Code;
import daybreak.schema.problem.HeldContent;
import daybreak.schema.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** What a command was refused for when it first came under its idempotency key. */
final class RefusedBefore extends Refusal {

  private final @Nullable HeldContent held;

  RefusedBefore(Code code, String fact, @Nullable HeldContent held) {
    super(code, fact);
    this.held = held;
  }

  @Override
  public @Nullable HeldContent holds() {
    return held;
  }
}
