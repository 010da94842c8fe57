package daybreak.schema.operation;

/** Who knows how one kind of request is done. */
public interface Mender {

  /** The kind. */
  MendingAction action();

  /**
   * Does a step of what is asked for, in the caller's transaction; done again, it changes nothing
   * more.
   */
  Mended mend(Mending mending);
}
