package daybreak.schema.problem;

/** There is nothing under the id that a request names (HTTP 404). */
public final class NotFound extends RuntimeException {

  public NotFound(String what, Object id) {
    super("There is no " + what + " " + id + ".", null, false, false);
  }
}
