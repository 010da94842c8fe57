package daybreak.schema.learner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Where a learner has lived, by the settings that the log held at each position. */
public final class Stays {

  private final List<Stay> inOrder;

  /** Of a learner whose stays are in the order of the log. */
  public Stays(List<Stay> inOrder) {
    this.inOrder = List.copyOf(inOrder);
  }

  /** From the texts that statements make of them, in the order of the log. */
  public static Stays of(List<String> texts) {
    return new Stays(texts.stream().map(Stay::of).toList());
  }

  /**
   * The date on which something counts: in the zone that the learner had when it was done, as far
   * as the log knew before it, and in UTC before any.
   *
   * @param position where the log tells of it
   */
  public LocalDate date(Instant at, long position) {
    ZoneId zone = ZoneOffset.UTC;
    for (Stay stay : inOrder) {
      if (stay.position() < position && !stay.since().isAfter(at)) {
        zone = stay.zone();
      }
    }
    return at.atZone(zone).toLocalDate();
  }

  /**
   * Where a learner lived from then on.
   *
   * @param position of the settings in the log
   */
  public record Stay(long position, Instant since, ZoneId zone) {

    private static final int PARTS = 3;

    /** Of its position, its microseconds since 1970, and its zone, with blanks between. */
    private static Stay of(String text) {
      String[] parts = text.split(" ", PARTS);
      return new Stay(
          Long.parseLong(parts[0]),
          Instant.EPOCH.plus(Long.parseLong(parts[1]), ChronoUnit.MICROS),
          ZoneId.of(parts[2]));
    }
  }
}
