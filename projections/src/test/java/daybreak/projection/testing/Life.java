package daybreak.projection.testing;

import daybreak.schema.event.Event;
import java.util.List;
import java.util.Map;

/**
 * All that happens to one piece of content.
 *
 * @param counts what it counts for in the end, by column of the statistics
 */
public record Life(Place place, List<? extends Event> events, Map<String, Integer> counts) {}
