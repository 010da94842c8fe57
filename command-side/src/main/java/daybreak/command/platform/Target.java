package daybreak.command.platform;

import java.net.URI;
import java.util.UUID;

/**
 * What a command is about.
 *
 * @param what the word for it in sentences, such as {@code question}
 * @param collection the path under which it is known, such as {@code /api/content/questions}
 */
public record Target(String what, String collection, UUID id) {

  /** Where a thing of the collection is found. */
  URI location(UUID of) {
    return URI.create(collection + "/" + of);
  }
}
