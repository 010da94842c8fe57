package daybreak.schema.following;

import daybreak.schema.platform.Failures;
import daybreak.schema.platform.WireName;
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

  static DeadLetter culprit(Happening happening, RuntimeException failure, Instant now) {
    return of(happening, Failures.inPlainWords(failure), 1, now);
  }

  static DeadLetter behindAnother(Happening happening, Instant now) {
    return of(happening, "An earlier event of the same aggregate waits", 0, now);
  }

  /** The same after another attempt that failed. */
  DeadLetter triedAgain(RuntimeException failure, Instant now) {
    String reason = Failures.inPlainWords(failure);
    return new DeadLetter(
        aggregate, position, sequenceNumber, eventType, reason, attempts + 1, now);
  }

  private static DeadLetter of(Happening happening, String cause, int attempts, Instant now) {
    return new DeadLetter(
        happening.aggregate(),
        happening.position(),
        happening.sequenceNumber(),
        typeName(happening.type()),
        cause,
        attempts,
        now);
  }

  private static String typeName(Class<?> type) {
    WireName name = type.getAnnotation(WireName.class);
    return name == null ? type.getSimpleName() : name.value();
  }
}
