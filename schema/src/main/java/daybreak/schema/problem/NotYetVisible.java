package daybreak.schema.problem;

/**
 * Nothing is known under the id that a request names, but the tables read are older than what the
 * caller may expect of them: it may be there soon (HTTP 503 with Retry-After).
 */
public final class NotYetVisible extends RuntimeException {

  public NotYetVisible() {
    super("What was written last cannot be read yet; try again soon.", null, false, false);
  }
}
