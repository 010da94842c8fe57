package daybreak.load.alarm;

import daybreak.load.crowd.Call;
import daybreak.load.crowd.Principal;
import daybreak.load.platform.HttpAnswer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Learners who come to where the day ends next, so that their plans are prepared at once. */
final class Cohort {

  /** Longer than it takes them to come, and lanes to make their plans. */
  private static final Duration AT_LEAST = Duration.ofMinutes(4);

  private static final String SETTINGS =
      """
      {"timeZone": "%s", "minutesPerDay": 30, "subjects": []}\
      """;

  private Cohort() {}

  /** So many come, each a new one; answers the midnight that they share. */
  static ComingMidnight come(Scene scene, int learners) throws Exception {
    ComingMidnight midnight = ComingMidnight.after(Instant.now().plus(AT_LEAST));
    String settings = SETTINGS.formatted(midnight.zone().getId());
    for (int number = 0; number < learners; number++) {
      HttpAnswer _ =
          scene.answered(
              scene.anybody(Principal.LEARNER), Call.command("PUT", "/api/learner", settings));
    }
    return midnight;
  }

  /** How many of those whose midnight it is have no plan for the day that begins. */
  static long withoutPlan(Scene scene, ComingMidnight midnight) throws SQLException {
    try (Connection administrator = scene.cluster().server().administrator();
        PreparedStatement select = administrator.prepareStatement(AlarmSql.WITHOUT_PLAN)) {
      select.setString(1, midnight.zone().getId());
      select.setObject(2, midnight.date());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
