package daybreak.query.plan;

import daybreak.query.gateway.AsOf;
import daybreak.query.gateway.Reader;
import daybreak.query.gateway.Reading;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.NamedZone;
import daybreak.schema.plan.ItemKind;
import daybreak.schema.plan.LocalDay;
import daybreak.schema.plan.WorkDone;
import daybreak.schema.plan.WorkOfDate;
import daybreak.schema.problem.NotFound;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Row;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads the caller's plans; who has not registered has none. */
@Component
final class PlanReader implements Reader {

  private final Database database;
  private final Clock clock;

  PlanReader(@Qualifier("webDatabase") Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @QueryHandler
  Reading<PlanOfDay> find(FindTodaysPlan query, LearnerId caller) {
    return today(caller, clock.instant());
  }

  /** A plan that is only being prepared has not been planned yet for its learner. */
  @QueryHandler
  Reading<PlanOfDay> find(FindPlan query, LearnerId caller) {
    Instant now = clock.instant();
    Reading<PlanOfDay> day = of(caller, query.date(), now);
    if (!day.body().isUnderWay() && !isToday(caller, query.date(), now)) {
      throw new NotFound("plan", query.date());
    }
    return day;
  }

  private boolean isToday(LearnerId caller, LocalDate date, Instant now) {
    return today(caller, now).body().date().equals(date);
  }

  /** The plan of the caller's date at an instant. */
  private Reading<PlanOfDay> today(LearnerId caller, Instant now) {
    LocalDate utc = now.atOffset(ZoneOffset.UTC).toLocalDate();
    List<Found> around =
        database
            .call(PlanSql.AROUND)
            .bind("caller", caller.value())
            .bind("now", now)
            .bind("first", utc.minusDays(1))
            .bind("last", utc.plusDays(1))
            .list(Found::of);
    return of(around, caller, LocalDay.at(now, first(around, caller).zone().zone()).date(), now);
  }

  private Reading<PlanOfDay> of(LearnerId caller, LocalDate date, Instant now) {
    List<Found> found =
        database
            .call(PlanSql.OF_DATE)
            .bind("caller", caller.value())
            .bind("now", now)
            .bind("date", date)
            .list(Found::of);
    return of(found, caller, date, now);
  }

  private Reading<PlanOfDay> of(List<Found> found, LearnerId caller, LocalDate date, Instant now) {
    NamedZone zone = first(found, caller).zone();
    boolean today = date.equals(LocalDay.at(now, zone.zone()).date());
    StoredPlan stored = stored(found, date);
    StoredPlan plan = today && stored != null ? stored.onItsDay() : stored;
    boolean awaited = plan != null && plan.isAwaited();
    Long outdatedBy = today && stored != null ? stored.outdatedBy() : null;
    return new Reading<>(
        first(found, caller).asOf(),
        new PlanOfDay(caller, date, awaited, view(plan, caller, zone, now), outdatedBy));
  }

  private static @Nullable StoredPlan stored(List<Found> found, LocalDate date) {
    return found.stream()
        .map(Found::plan)
        .flatMap(Stream::ofNullable)
        .filter(plan -> plan.date().equals(date))
        .findFirst()
        .orElse(null);
  }

  /**
   * A plan for a learner who may have moved since it was made: a day that is not over there is the
   * new zone's. None is shown that has nothing in it and is being made again.
   */
  private @Nullable DailyPlanView view(
      @Nullable StoredPlan plan, LearnerId caller, NamedZone zone, Instant now) {
    if (plan == null || plan.made() == null) {
      return null;
    }
    boolean over = plan.date().isBefore(LocalDay.at(now, zone.zone()).date());
    if (plan.made().isAwaited() && !over) {
      return null;
    }
    DailyPlanView view = plan.made().view(done(plan.made(), caller), left(plan.made(), caller));
    return over ? view : view.in(zone);
  }

  /** None on a plan of before plans told what they know. */
  private List<WorkDone> done(MadePlan plan, LearnerId caller) {
    Long asOf = plan.content().asOf();
    return asOf == null
        ? List.of()
        : database
            .call(PlanSql.WORK)
            .bind("caller", caller.value())
            .bind("since", WorkOfDate.since(plan.date()))
            .bind("until", WorkOfDate.until(plan.date()))
            .bind("asOf", asOf)
            .list(PlanReader::done);
  }

  private static WorkDone done(Row row) {
    return new WorkDone(
        row.uuid("work_id"),
        row.uuid("about_id"),
        row.intValue("amount"),
        row.longValue("micros"),
        row.longValue("position"));
  }

  private Map<UUID, Integer> left(MadePlan plan, LearnerId caller) {
    Map<UUID, Integer> left = new HashMap<>();
    database
        .call(PlanSql.GONE)
        .bind("caller", caller.value())
        .array("cards", "uuid", plan.open(ItemKind.CARDS))
        .array("lessons", "uuid", plan.open(ItemKind.LESSON))
        .array("topics", "uuid", plan.open(ItemKind.QUIZ))
        .list(row -> Map.entry(row.uuid("id"), row.intValue("remaining")))
        .forEach(each -> left.put(each.getKey(), each.getValue()));
    return left;
  }

  private static Found first(List<Found> found, LearnerId caller) {
    return found.stream().findFirst().orElseThrow(() -> new NotFound("learner", caller.value()));
  }

  private record Found(AsOf asOf, NamedZone zone, @Nullable StoredPlan plan) {

    static Found of(Row row) {
      return new Found(AsOf.of(row), new NamedZone(row.text("learner_zone")), StoredPlan.of(row));
    }
  }
}
