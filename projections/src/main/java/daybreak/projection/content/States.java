package daybreak.projection.content;

import daybreak.schema.content.ContentState;
import java.util.Locale;

/** States as the read tables have them. */
final class States {

  private States() {}

  static ContentState content(String text) {
    return ContentState.valueOf(text.toUpperCase(Locale.ROOT));
  }
}
