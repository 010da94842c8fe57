package daybreak.query.operation;

import java.time.Instant;
import java.util.List;

/**
 * A midnight ahead, and the plans for the date that begins then.
 *
 * @param instant when it is
 * @param zones the time zones in which it is midnight and whose plans are not all made
 * @param learners how many learners they have
 * @param ready about how many of them have their plan
 * @param readyBy when all of them are to have it, unless the lanes are behind
 */
record RolloverView(
    Instant instant, List<String> zones, long learners, long ready, Instant readyBy) {}
