package daybreak.command.plan;

import daybreak.schema.learner.LearnerId;
import daybreak.schema.plan.LocalDay;
import daybreak.schema.problem.NotFound;
import daybreak.schema.sql.Database;
import java.time.Instant;
import java.time.ZoneId;

/** A learner's own today. */
final class Today {

  private final Database database;

  Today(Database database) {
    this.database = database;
  }

  /**
   * The day where the learner is at an instant.
   *
   * @throws NotFound if the learner has not registered
   */
  LocalDay of(LearnerId learner, Instant now) {
    ZoneId zone =
        database
            .call(TodaySql.ZONE)
            .bind("learner", learner.value())
            .one(row -> ZoneId.of(row.text("time_zone")))
            .orElseThrow(() -> new NotFound("learner", learner.value()));
    return LocalDay.at(now, zone);
  }
}
