package daybreak.command.imports;

/** What became of one line. */
public sealed interface Verdict {

  /** Something has changed. */
  record Accepted() implements Verdict {}

  /** It was all there already. */
  record Unchanged() implements Verdict {}

  /**
   * Nothing has changed.
   *
   * @param reason in plain words
   */
  record Rejected(String reason) implements Verdict {}
}
