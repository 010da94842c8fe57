package daybreak.query.content;

import daybreak.schema.content.Tags;
import daybreak.schema.platform.InvalidInput;
import java.util.Locale;
import java.util.UUID;

/** A tag that a list is narrowed by, found by the id that its name has. */
final class Tag {

  private static final int LONGEST = 200;

  private Tag() {}

  /** The id of the tag as it would be stored: trimmed and in lower case. */
  static UUID id(String given) {
    String name = given.strip().toLowerCase(Locale.ROOT);
    if (name.isEmpty()) {
      throw new InvalidInput("tag", "must not be blank");
    }
    if (name.codePointCount(0, name.length()) > LONGEST) {
      throw new InvalidInput("tag", "must have at most " + LONGEST + " characters");
    }
    return Tags.id(name);
  }
}
