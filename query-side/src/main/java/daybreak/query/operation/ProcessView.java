package daybreak.query.operation;

import java.time.Instant;
import java.util.List;

/**
 * A process that lives, and what it holds.
 *
 * @param name the same that its connections have in the server's list
 * @param tier {@code web}, {@code worker} or {@code all}
 * @param startedAt when it was seen first
 * @param seenAt when it was seen last
 * @param projections what it follows the log for: nobody else does
 * @param connections how many connections it has in use
 */
record ProcessView(
    String name,
    String tier,
    Instant startedAt,
    Instant seenAt,
    List<String> projections,
    int connections) {}
