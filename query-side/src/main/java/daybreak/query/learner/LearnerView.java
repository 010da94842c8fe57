package daybreak.query.learner;

import daybreak.schema.sql.JsonColumn;
import daybreak.schema.sql.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A learner's settings.
 *
 * @param timeZone the id of a zone in the IANA database, as it was sent
 */
record LearnerView(
    String timeZone, int minutesPerDay, @Nullable LocalDate examDate, List<SubjectView> subjects) {

  static LearnerView of(Row row) {
    return new LearnerView(
        row.text("time_zone"),
        row.intValue("minutes_per_day"),
        row.dateOrNull("exam_date"),
        JsonColumn.list(row, "subjects", SubjectView.class));
  }

  /**
   * A subject that the learner studies.
   *
   * @param weight 1 to 10
   */
  record SubjectView(UUID subjectId, int weight) {}
}
