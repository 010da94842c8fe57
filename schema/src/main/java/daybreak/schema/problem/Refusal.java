package daybreak.schema.problem;

import org.jspecify.annotations.Nullable;

/**
 * A rule of the domain says no to a well-formed command; nothing has changed. Its message is the
 * fact in plain words, fit for the caller, its code the same fact for programs (HTTP 409). Each
 * rule has a subclass named after the fact.
 */
public abstract class Refusal extends RuntimeException {

  private final Code code;

  protected Refusal(Code code, String fact) {
    super(fact, null, false, false);
    this.code = code;
  }

  /** The fact's stable word. */
  public Code code() {
    return code;
  }

  /** What something holds that was to hold nothing, where that is the fact. */
  public @Nullable HeldContent holds() {
    return null;
  }
}
