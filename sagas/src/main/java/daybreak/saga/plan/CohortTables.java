package daybreak.saga.plan;

import daybreak.schema.freshness.Positions;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.sql.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cohorts as the read tables have them. */
final class CohortTables implements Cohorts {

  private static final UUID FIRST = new UUID(0, 0);

  private final Database database;

  CohortTables(Database database) {
    this.database = database;
  }

  @Override
  public List<LearnerId> page(ZoneId zone, @Nullable UUID after, int size) {
    return database
        .call(CohortSql.PAGE)
        .bind("zone", zone.getId())
        .bind("after", Objects.requireNonNullElse(after, FIRST))
        .bind("size", size)
        .list(row -> new LearnerId(row.uuid("learner_id")));
  }

  @Override
  public long size(Collection<ZoneId> zones) {
    return database
        .call(CohortSql.SIZE)
        .array("zones", "text", zones.stream().map(ZoneId::getId).toList())
        .single(row -> row.longValue("learners"));
  }

  @Override
  public List<ZoneId> zones() {
    return database.call(CohortSql.ZONES).list(row -> ZoneId.of(row.text("time_zone")));
  }

  @Override
  public long head() {
    return Positions.head(database);
  }

  @Override
  public boolean include(long position) {
    return Positions.included(database) >= position;
  }

  @Override
  public boolean areCaughtUp(Instant now) {
    return !database
        .call(CohortSql.MISSED)
        .bind("type", SagaSerializer.name(RolloverSaga.class).value())
        .bind("now", now.truncatedTo(ChronoUnit.SECONDS).toString())
        .single(row -> row.booleanValue("missed"));
  }

  @Override
  public boolean havePlanAround(LearnerId learner, LocalDate date) {
    return database
        .call(CohortSql.PLANS_AROUND)
        .bind("learner", learner.value())
        .bind("first", date.minusDays(1))
        .bind("last", date.plusDays(1))
        .single(row -> row.booleanValue("has_plan"));
  }
}
