package daybreak.schema.eventstore;

import java.util.List;

/**
 * What one read of the log has found.
 *
 * @param reached up to this position nothing is left out
 */
public record LogStretch(List<LoggedJson> events, long reached) {}
