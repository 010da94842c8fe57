package daybreak.schema.eventstore;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event, and the last ones before it that said the same.
 *
 * @param earlier by aspect; where nothing was said before there is none
 * @param revisions how often the thing was revised by then; null where its events tell its version
 */
public record LoggedChange(
    LoggedJson event, Map<String, LoggedJson> earlier, @Nullable Long revisions) {

  public LoggedChange {
    earlier = Map.copyOf(earlier);
  }
}
