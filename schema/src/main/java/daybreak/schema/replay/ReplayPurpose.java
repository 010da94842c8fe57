package daybreak.schema.replay;

import daybreak.schema.input.Worded;

/** What the log is played again for. */
public enum ReplayPurpose implements Worded {
  /** New tables, which follow the head of the log and can be swapped in. */
  REBUILD("rebuild"),
  /** The tables as they were at a moment. */
  AS_OF("as-of");

  private final String text;

  ReplayPurpose(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }
}
