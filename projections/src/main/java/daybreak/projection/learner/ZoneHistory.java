package daybreak.projection.learner;

import daybreak.schema.sql.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where learners have lived, by the settings that the log held at each position. */
final class ZoneHistory {

  private final Map<UUID, List<Stay>> stays = new HashMap<>();

  ZoneHistory(List<Stay> inOrder) {
    inOrder.forEach(
        stay -> stays.computeIfAbsent(stay.learner(), _ -> new ArrayList<>()).add(stay));
  }

  /**
   * The date on which a deed counts: in the zone that its learner had when it was done, as far as
   * the log knew before it. A deed that is taken back is taken off the same date.
   */
  LocalDate date(Deed deed) {
    ZoneId zone = ZoneOffset.UTC;
    for (Stay stay : stays.getOrDefault(deed.learner(), List.of())) {
      if (stay.position() < deed.position() && !stay.since().isAfter(deed.at())) {
        zone = stay.zone();
      }
    }
    return deed.at().atZone(zone).toLocalDate();
  }

  /**
   * Where a learner lived from then on.
   *
   * @param position of the settings in the log
   */
  record Stay(UUID learner, long position, Instant since, ZoneId zone) {

    static Stay of(Row row) {
      return new Stay(
          row.uuid("learner_id"),
          row.longValue("position"),
          row.instant("since"),
          ZoneId.of(row.text("time_zone")));
    }
  }
}
