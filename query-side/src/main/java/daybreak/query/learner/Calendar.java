package daybreak.query.learner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The dates that a learner has had, in the zones of then: of a zone that skips a date, and of a
 * journey over the date line, a date may be missing, and another may have come twice.
 */
final class Calendar {

  private final List<Stay> stays;

  /** A learner's stays in their order; where the first was, the learner was before it, too. */
  Calendar(List<Stay> inOrder) {
    stays = new ArrayList<>(inOrder);
    ZoneId first = inOrder.isEmpty() ? ZoneOffset.UTC : stays.removeFirst().zone();
    stays.addFirst(new Stay(Instant.MIN, first));
  }

  /** The date at a moment from which on the learner has not moved. */
  LocalDate today(Instant now) {
    return now.atZone(stays.getLast().zone()).toLocalDate();
  }

  /** Whether the learner did something on each date between that there was. */
  boolean areNeighbours(LocalDate earlier, LocalDate later) {
    for (LocalDate date = earlier.plusDays(1); date.isBefore(later); date = date.plusDays(1)) {
      if (had(date)) {
        return false;
      }
    }
    return true;
  }

  private boolean had(LocalDate date) {
    for (int place = 0; place < stays.size(); place++) {
      Stay stay = stays.get(place);
      Instant end = place + 1 < stays.size() ? stays.get(place + 1).since() : Instant.MAX;
      Instant start = date.atStartOfDay(stay.zone()).toInstant();
      Instant next = date.plusDays(1).atStartOfDay(stay.zone()).toInstant();
      if (start.isBefore(next) && start.isBefore(end) && stay.since().isBefore(next)) {
        return true;
      }
    }
    return false;
  }

  /** Where a learner lived from then on. */
  record Stay(Instant since, ZoneId zone) {}
}
