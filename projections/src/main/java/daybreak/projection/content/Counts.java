package daybreak.projection.content;

import java.time.Instant;
import java.util.UUID;

/** The counts of one subject or topic, or the differences to them. */
public final class Counts {

  private static final int KINDS = Count.values().length;

  private final UUID owner;
  private final UUID subject;
  private final long[] values = new long[KINDS];
  private Instant changedAt = Instant.MIN;

  Counts(UUID owner, UUID subject) {
    this.owner = owner;
    this.subject = subject;
  }

  /** Adds to one count. */
  public void add(Count count, long number) {
    values[count.ordinal()] += number;
  }

  /**
   * Takes one row into account.
   *
   * @param sign 1 for what it counts for now, -1 for what it did before
   */
  void add(ContentRow row, int sign, Instant at) {
    row.count(this, sign);
    changedAt = at.isAfter(changedAt) ? at : changedAt;
  }

  /** Adds all counts of a part. */
  void add(Counts part) {
    for (Count count : Count.values()) {
      add(count, part.get(count));
    }
  }

  /** How many of the counts are not the same. */
  int differences(Counts other) {
    int differences = 0;
    for (Count count : Count.values()) {
      differences += get(count) == other.get(count) ? 0 : 1;
    }
    return differences;
  }

  UUID owner() {
    return owner;
  }

  UUID subject() {
    return subject;
  }

  long get(Count count) {
    return values[count.ordinal()];
  }

  Instant changedAt() {
    return changedAt;
  }
}
