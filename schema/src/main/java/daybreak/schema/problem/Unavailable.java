package daybreak.schema.problem;

/**
 * No connection or time was left, or the outcome of a commit could not be learned (HTTP 503 with
 * Retry-After). A command may be sent again under its idempotency key.
 */
public class Unavailable extends RuntimeException {

  public Unavailable(String message) {
    super(message);
  }

  public Unavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
