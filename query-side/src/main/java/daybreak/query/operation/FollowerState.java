package daybreak.query.operation;

import daybreak.schema.sql.Row;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A follower as its token and its parked events tell.
 *
 * @param waitingSince when the first event happened that it does not include, if there is one
 * @param owner the process that has its token, if one has
 */
record FollowerState(
    String name,
    long position,
    long behind,
    @Nullable Instant waitingSince,
    @Nullable String owner,
    long deadLetters) {

  static FollowerState of(Row row) {
    return new FollowerState(
        row.text("follower"),
        row.longValue("position"),
        row.longValue("behind"),
        row.instantOrNull("waiting_since"),
        row.textOrNull("owner"),
        row.longValue("dead_letters"));
  }

  ProjectionView view(Instant now, Map<String, Double> rates) {
    return new ProjectionView(
        name,
        position,
        position + behind,
        Seconds.between(waitingSince, now),
        rates.getOrDefault(name, 0.0),
        deadLetters);
  }
}
