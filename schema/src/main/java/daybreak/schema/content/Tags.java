package daybreak.schema.content;

import daybreak.schema.platform.ExternalId;
import java.util.UUID;

/** The ids of tags. */
public final class Tags {

  private Tags() {}

  /**
   * Computed from the name, so that a reader need not look it up.
   *
   * @param name trimmed and in lower case, as it is stored
   */
  public static UUID id(String name) {
    return ExternalId.uuid("tag", name);
  }
}
