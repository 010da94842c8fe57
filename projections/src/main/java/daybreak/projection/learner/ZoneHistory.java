package daybreak.projection.learner;

import daybreak.schema.learner.Stays;
import daybreak.schema.sql.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where learners have lived, by the settings that the log held at each position. */
final class ZoneHistory {

  private static final Stays NONE = new Stays(List.of());

  private final Map<UUID, Stays> stays;

  ZoneHistory(List<Stay> inOrder) {
    this.stays =
        inOrder.stream()
            .collect(
                Collectors.groupingBy(
                    Stay::learner,
                    Collectors.mapping(
                        Stay::place,
                        Collectors.collectingAndThen(Collectors.toList(), Stays::new))));
  }

  /**
   * The date on which a deed counts: in the zone that its learner had when it was done, as far as
   * the log knew before it. A deed that is taken back is taken off the same date.
   */
  LocalDate date(Deed deed) {
    return stays.getOrDefault(deed.learner(), NONE).date(deed.at(), deed.position());
  }

  /**
   * Where a learner lived from then on.
   *
   * @param position of the settings in the log
   */
  record Stay(UUID learner, long position, Instant since, ZoneId zone) {

    private Stays.Stay place() {
      return new Stays.Stay(position, since, zone);
    }

    static Stay of(Row row) {
      return new Stay(
          row.uuid("learner_id"),
          row.longValue("position"),
          row.instant("since"),
          ZoneId.of(row.text("time_zone")));
    }
  }
}
