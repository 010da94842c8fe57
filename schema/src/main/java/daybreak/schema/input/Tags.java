package daybreak.schema.input;

import daybreak.schema.event.ExternalId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput;
import java.util.Locale;
import java.util.UUID;

/** Tags: the form in which they are stored, and their ids. */
public final class Tags {

  /** The most characters of a tag as it is stored. */
  public static final int LONGEST = 200;

  private Tags() {}

  /**
   * The tag as it is stored: trimmed and in lower case, which may be longer than what was given.
   */
  public static String stored(String given) {
    return Texts.strip(given).toLowerCase(Locale.ROOT);
  }

  /**
   * The tag as it is stored, of one that somebody else has given.
   *
   * @throws InvalidInput if it is too long, or PostgreSQL cannot hold it
   */
  public static String read(String field, String given) {
    String tag = stored(given);
    if (Texts.isLongerThan(LONGEST, tag)) {
      throw new InvalidInput(field, Code.TOO_LONG, "must have at most " + LONGEST + " characters");
    }
    return Values.text(field, tag);
  }

  /**
   * Computed from the name, so that a reader need not look it up.
   *
   * @param name as it is stored
   */
  public static UUID id(String name) {
    return ExternalId.uuid("tag", name);
  }
}
