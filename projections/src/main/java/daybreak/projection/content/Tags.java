package daybreak.projection.content;

import daybreak.schema.platform.ExternalId;
import java.util.UUID;

/** The ids of tags. */
final class Tags {

  private Tags() {}

  /** Computed from the name, so that a reader need not look it up. */
  static UUID id(String name) {
    return ExternalId.uuid("tag", name);
  }
}
