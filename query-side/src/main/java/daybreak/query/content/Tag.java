package daybreak.query.content;

import daybreak.schema.input.Tags;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput;
import java.util.UUID;

/** A tag that a list is narrowed by, found by the id that its name has. */
final class Tag {

  private Tag() {}

  /** The id of the tag as it would be stored. */
  static UUID id(String given) {
    return Tags.id(name("tag", given));
  }

  /** The tag as it would be stored: trimmed and in lower case. */
  static String name(String field, String given) {
    String name = Tags.read(field, given);
    if (name.isEmpty()) {
      throw new InvalidInput(field, Code.BLANK, "must not be blank");
    }
    return name;
  }
}
