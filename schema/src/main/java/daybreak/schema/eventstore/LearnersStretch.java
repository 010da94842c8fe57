package daybreak.schema.eventstore;

import java.util.List;

/**
 * What one look for learners' events has found.
 *
 * @param included the position of the last event that all read tables include
 * @param reached up to this position nothing is left out
 */
public record LearnersStretch(List<LearnersEvent> events, long included, long reached) {}
