package daybreak.schema.problem;

/**
 * What a command is to change, or a read to go on with, is no longer as its sender knew it; nothing
 * has changed (HTTP 412).
 */
public final class PreconditionFailed extends RuntimeException {

  public PreconditionFailed() {
    super("It has changed since the version that If-Match names.", null, false, false);
  }
}
