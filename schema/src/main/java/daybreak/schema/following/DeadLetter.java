package daybreak.schema.following;

import daybreak.schema.event.WireName;
import daybreak.schema.problem.Failures;
import java.time.Instant;
import java.util.UUID;

/**
 * An event that waits because it could not be applied, or because one before it could not.
 *
 * @param cause why it waits, in plain words
 * @param attempts how often it was tried, 0 for one that waits behind another
 */
public record DeadLetter(
    UUID aggregate,
    long position,
    long sequenceNumber,
    String eventType,
    String cause,
    int attempts,
    Instant triedAt) {

  static DeadLetter culprit(LoggedEvent logged, RuntimeException failure, Instant now) {
    return of(logged, Failures.inPlainWords(failure), 1, now);
  }

  static DeadLetter behindAnother(LoggedEvent logged, Instant now) {
    return of(logged, "An earlier event of the same aggregate waits", 0, now);
  }

  /** The same after another attempt that failed. */
  DeadLetter triedAgain(RuntimeException failure, Instant now) {
    String reason = Failures.inPlainWords(failure);
    return new DeadLetter(
        aggregate, position, sequenceNumber, eventType, reason, attempts + 1, now);
  }

  private static DeadLetter of(LoggedEvent logged, String cause, int attempts, Instant now) {
    return new DeadLetter(
        logged.aggregate(),
        logged.position(),
        logged.sequenceNumber(),
        typeName(logged.type()),
        cause,
        attempts,
        now);
  }

  private static String typeName(Class<?> type) {
    WireName name = type.getAnnotation(WireName.class);
    return name == null ? type.getSimpleName() : name.value();
  }
}
