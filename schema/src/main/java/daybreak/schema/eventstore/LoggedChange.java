package daybreak.schema.eventstore;

import java.util.Map;

/**
 * An event, and the last ones before it that said the same.
 *
 * @param earlier by aspect; where nothing was said before there is none
 */
public record LoggedChange(LoggedJson event, Map<String, LoggedJson> earlier) {

  public LoggedChange {
    earlier = Map.copyOf(earlier);
  }
}
