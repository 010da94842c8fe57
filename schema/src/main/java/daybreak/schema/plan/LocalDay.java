package daybreak.schema.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A calendar day as it happens in a time zone: from its first start to the first start of the next
 * day that happens. It is 24 hours long only as a rule, and need not start at midnight.
 */
public record LocalDay(LocalDate date, ZoneId zone) {

  /** The day that an instant falls on. */
  public static LocalDay at(Instant instant, ZoneId zone) {
    return new LocalDay(instant.atZone(zone).toLocalDate(), zone);
  }

  /** Whether there is such a day: a zone that crosses the date line may leave one out. */
  public boolean exists() {
    return start().atZone(zone).toLocalDate().equals(date);
  }

  /**
   * When it starts: at midnight, at the first one where there are two, at the end of the gap where
   * midnight is left out; for a day that does not exist, when the next one starts.
   */
  public Instant start() {
    return date.atStartOfDay(zone).toInstant();
  }

  /** When the next day that exists starts. */
  public Instant end() {
    return next().start();
  }

  /** The next day that exists. */
  public LocalDay next() {
    LocalDay next = new LocalDay(date.plusDays(1), zone);
    return next.exists() ? next : next.next();
  }
}
