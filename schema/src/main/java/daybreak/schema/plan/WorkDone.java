package daybreak.schema.plan;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Something that was done, as the log tells of it.
 *
 * @param work a card, a lesson, or a test
 * @param about the same, but for a test a topic of questions answered in it
 * @param amount one, but for a test the questions of the topic that were answered
 * @param micros when it was done, in microseconds since 1970
 * @param position where the log tells of it
 */
public record WorkDone(UUID work, UUID about, int amount, long micros, long position) {

  Instant at() {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  Work counted() {
    return new Work(work, about, amount);
  }
}
