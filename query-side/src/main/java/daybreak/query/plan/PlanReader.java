package daybreak.query.plan;

import daybreak.query.platform.AsOf;
import daybreak.query.platform.Reading;
import daybreak.schema.learner.NamedZone;
import daybreak.schema.plan.LocalDay;
import daybreak.schema.problem.NotFound;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Row;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads the caller's plans. */
@Component
final class PlanReader {

  private final Database database;
  private final Clock clock;

  PlanReader(@Qualifier("webDatabase") Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * The plan of the caller's date at an instant.
   *
   * @throws NotFound if the caller has not registered
   */
  Reading<PlanOfDay> today(UUID caller, Instant now) {
    LocalDate utc = now.atOffset(ZoneOffset.UTC).toLocalDate();
    List<Found> around =
        database
            .call(PlanSql.AROUND)
            .bind("caller", caller)
            .bind("first", utc.minusDays(1))
            .bind("last", utc.plusDays(1))
            .list(Found::of);
    return of(around, caller, LocalDay.at(now, first(around, caller).zone().zone()).date(), now);
  }

  /**
   * The plan of a date.
   *
   * @throws NotFound if the caller has not registered
   */
  Reading<PlanOfDay> of(UUID caller, LocalDate date) {
    List<Found> found =
        database.call(PlanSql.OF_DATE).bind("caller", caller).bind("date", date).list(Found::of);
    return of(found, caller, date, clock.instant());
  }

  private static Reading<PlanOfDay> of(
      List<Found> found, UUID caller, LocalDate date, Instant now) {
    NamedZone zone = first(found, caller).zone();
    StoredPlan plan =
        found.stream()
            .map(Found::plan)
            .flatMap(Stream::ofNullable)
            .filter(stored -> stored.date().equals(date))
            .map(stored -> stored.in(zone, now))
            .findFirst()
            .orElse(null);
    return new Reading<>(first(found, caller).asOf(), new PlanOfDay(date, plan));
  }

  private static Found first(List<Found> found, UUID caller) {
    return found.stream().findFirst().orElseThrow(() -> new NotFound("learner", caller));
  }

  private record Found(AsOf asOf, NamedZone zone, @Nullable StoredPlan plan) {

    static Found of(Row row) {
      return new Found(AsOf.of(row), new NamedZone(row.text("learner_zone")), StoredPlan.of(row));
    }
  }
}
