package daybreak.load.alarm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;

/** A midnight that comes next of all that there are, and a zone whose day it ends. */
record ComingMidnight(ZoneId zone, Instant at) {

  /** Names that Java has and the product does not take. */
  private static final String NOT_TAKEN = "SystemV/";

  /** The first after a moment; there is one in every hour. */
  static ComingMidnight after(Instant moment) {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(name -> !name.startsWith(NOT_TAKEN))
        .sorted()
        .map(name -> in(ZoneId.of(name), moment))
        .min(Comparator.comparing(ComingMidnight::at))
        .orElseThrow();
  }

  private static ComingMidnight in(ZoneId zone, Instant moment) {
    LocalDate next = moment.atZone(zone).toLocalDate().plusDays(1);
    return new ComingMidnight(zone, next.atStartOfDay(zone).toInstant());
  }

  /** The date that begins. */
  LocalDate date() {
    return at.atZone(zone).toLocalDate();
  }
}
