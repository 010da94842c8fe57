package daybreak.schema.problem;

import java.time.Duration;

/**
 * A rule of the domain says not again for now; nothing has changed (HTTP 429 with Retry-After). It
 * is not kept under an idempotency key: the same command may succeed later. Each rule has a
 * subclass named after the fact.
 */
public abstract class TooOften extends RuntimeException {

  private final Code code;
  private final Duration wait;

  /**
   * @param wait after which it may be done again
   */
  protected TooOften(Code code, String fact, Duration wait) {
    super(fact, null, false, false);
    this.code = code;
    this.wait = wait;
  }

  /** The fact's stable word. */
  public Code code() {
    return code;
  }

  /** After how many seconds it may be done again, rounded up. */
  public long seconds() {
    return wait.toSeconds() + 1;
  }
}
