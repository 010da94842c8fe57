package daybreak.saga.plan;

import daybreak.saga.plan.StudyState.Topic;
import daybreak.schema.content.SubjectId;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.StudiedSubject;
import daybreak.schema.plan.PlanId;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Row;
import java.time.LocalDate;
import java.util.List;

/**
 * Reads what a learner studies: the chosen subjects, or where none of them holds anything subjects
 * of the bank that do.
 */
final class StudiedReader {

  private static final int WEIGHT = 1;

  private final Database database;

  StudiedReader(Database database) {
    this.database = database;
  }

  Studied read(LearnerId learner, LocalDate date, List<StudiedSubject> chosen) {
    List<Topic> topics = topics(learner, chosen);
    return topics.stream().anyMatch(Topic::holdsAnything)
        ? new Studied(chosen, topics, false)
        : unchosen(learner, open(learner, date));
  }

  private Studied unchosen(LearnerId learner, List<StudiedSubject> open) {
    return new Studied(open, topics(learner, open), true);
  }

  private List<Topic> topics(LearnerId learner, List<StudiedSubject> subjects) {
    return subjects.isEmpty()
        ? List.of()
        : database
            .call(StudyStateSql.TOPICS)
            .bind("learner", learner.value())
            .array("subjects", "uuid", subjects.stream().map(one -> one.subject().value()).toList())
            .list(StudiedReader::topic);
  }

  /** The plan's own id is as good as drawn: each learner and day begins at another place. */
  private List<StudiedSubject> open(LearnerId learner, LocalDate date) {
    return database
        .call(StudyStateSql.OPEN_SUBJECTS)
        .bind("start", PlanId.of(learner, date).value())
        .list(row -> new StudiedSubject(new SubjectId(row.uuid("id")), WEIGHT));
  }

  private static Topic topic(Row row) {
    return new Topic(
        row.uuid("id"),
        row.text("title"),
        row.uuid("subject_id"),
        row.text("subject_title"),
        row.longValue("questions"),
        row.longValue("lessons"),
        row.intValue("answered"),
        row.intValue("correct"),
        row.intValue("lessons_done"),
        row.longValue("cards"),
        row.intValue("cards_seen"));
  }
}
