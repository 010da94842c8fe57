package daybreak.query.learner;

import daybreak.query.gateway.AsOf;
import daybreak.query.gateway.Reader;
import daybreak.query.gateway.Reading;
import daybreak.query.learner.Calendar.Stay;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Row;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads on which of their own dates learners did something. */
@Component
final class DayReader implements Reader {

  private final Database database;
  private final Clock clock;

  DayReader(@Qualifier("webDatabase") Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The caller's today is known with the answer, and at most a day from that of UTC. */
  @QueryHandler
  Reading<ActivityDaysView> find(FindActivityDays query, LearnerId caller) {
    Instant now = clock.instant();
    LocalDate about = now.atZone(ZoneOffset.UTC).toLocalDate();
    List<DayRow> rows =
        database
            .call(DaySql.DAYS)
            .bind("caller", caller.value())
            .bind("first", query.earliest(about))
            .bind("last", query.last(about).plusDays(1))
            .list(DayRow::of);
    DayRow first = rows.getFirst();
    Calendar calendar = new Calendar(first.stays());
    LocalDate today = calendar.today(now);
    return new Reading<>(
        first.asOf(),
        new ActivityDaysView(
            days(rows, query.first(today), query.last(today)),
            new Streak(calendar).of(first.active(), today)));
  }

  private static List<ActivityDayView> days(List<DayRow> rows, LocalDate first, LocalDate last) {
    return rows.stream()
        .map(DayRow::day)
        .flatMap(Optional::stream)
        .filter(day -> !day.date().isBefore(first) && !day.date().isAfter(last))
        .toList();
  }

  /**
   * A day beside what the first row says of all.
   *
   * @param active all dates on which the caller ever did something
   */
  private record DayRow(
      AsOf asOf, List<Stay> stays, List<LocalDate> active, Optional<ActivityDayView> day) {

    static DayRow of(Row row) {
      Integer place = row.intOrNull("place");
      boolean first = place == null || place == 1;
      return new DayRow(
          AsOf.of(row),
          first ? row.texts("stays").stream().map(DayRow::stay).toList() : List.of(),
          first ? row.texts("active").stream().map(LocalDate::parse).toList() : List.of(),
          place == null ? Optional.empty() : Optional.of(ActivityDayView.of(row)));
    }

    private static Stay stay(String microsAndZone) {
      int blank = microsAndZone.indexOf(' ');
      long micros = Long.parseLong(microsAndZone, 0, blank, 10);
      return new Stay(
          Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
          ZoneId.of(microsAndZone.substring(blank + 1)));
    }
  }
}
