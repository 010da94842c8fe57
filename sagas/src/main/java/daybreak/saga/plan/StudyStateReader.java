package daybreak.saga.plan;

import daybreak.saga.plan.StudyState.Card;
import daybreak.saga.plan.StudyState.Lesson;
import daybreak.saga.plan.StudyState.Topic;
import daybreak.schema.content.SubjectId;
import daybreak.schema.event.Json;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.LearnerSettings;
import daybreak.schema.learner.NamedZone;
import daybreak.schema.learner.StudiedSubject;
import daybreak.schema.plan.LocalDay;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.sql.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads what a plan is made from, in nine statements at most, each bounded. */
final class StudyStateReader {

  private static final int MOST_DUE = 300;

  /** Each studied subject's share of the due cards, at least. */
  private static final int LEAST_SHARE = 3;

  /** Of each subject, so many topics are looked at for the next lessons. */
  private static final int TOPICS_OF_SUBJECT = 3;

  private static final int MOST_TOPICS = 50;

  private final Database database;
  private final StudiedReader studies;
  private final NewCardReader newCards;

  StudyStateReader(Database database) {
    this.database = database;
    this.studies = new StudiedReader(database);
    this.newCards = new NewCardReader(database);
  }

  /**
   * The state before a date.
   *
   * @throws IllegalStateException if the learner is not known yet
   */
  StudyState read(LearnerId learner, LocalDate date) {
    Known known = of(StudyStateSql.LEARNER, learner).single(Known::of);
    LearnerSettings settings = known.settings();
    Instant before = new LocalDay(date, settings.timeZone().zone()).end();
    Studied studied = studies.read(learner, date, settings.subjects());
    List<Card> due = due(learner, settings.subjects(), before);
    return new StudyState(
        learner,
        date,
        known.asOf(),
        studied.in(settings),
        studied.unchosen(),
        studied.topics(),
        of(StudyStateSql.UNFINISHED, learner).bind("before", before).list(StudyStateReader::card),
        due,
        due.size() == MOST_DUE,
        newCards.read(learner, date, studied),
        of(StudyStateSql.LESSONS, learner)
            .array("topics", "uuid", topicsOfNextLessons(studied.topics(), date))
            .list(StudyStateReader::lesson));
  }

  /** What is due of the chosen subjects, whatever else is studied of late, and of any. */
  private List<Card> due(LearnerId learner, List<StudiedSubject> chosen, Instant before) {
    List<UUID> subjects = chosen.stream().map(one -> one.subject().value()).toList();
    int share = Math.max(LEAST_SHARE, MOST_DUE / Math.max(1, subjects.size()));
    List<Card> due =
        new ArrayList<>(
            of(StudyStateSql.DUE_OF_SUBJECTS, learner)
                .array("subjects", "uuid", subjects)
                .bind("before", before)
                .bind("share", share)
                .list(StudyStateReader::card));
    if (due.size() < MOST_DUE) {
      due.addAll(
          of(StudyStateSql.DUE, learner)
              .bind("before", before)
              .array("found", "uuid", due.stream().map(Card::id).toList())
              .bind("size", MOST_DUE - due.size())
              .list(StudyStateReader::card));
    }
    return due;
  }

  /**
   * The first topics of each subject with lessons left, and one more that changes from day to day:
   * the learner's tables and the bank's are followed apart, so that what is left may be told late,
   * and a topic of very many lessons counts its drafts.
   */
  private static Collection<UUID> topicsOfNextLessons(List<Topic> topics, LocalDate date) {
    Map<UUID, List<Topic>> bySubject = new LinkedHashMap<>();
    topics.stream()
        .filter(topic -> topic.lessons() > 0)
        .forEach(
            topic -> bySubject.computeIfAbsent(topic.subject(), _ -> new ArrayList<>()).add(topic));
    Set<UUID> chosen = new LinkedHashSet<>();
    for (List<Topic> ofSubject : bySubject.values()) {
      ofSubject.stream()
          .filter(topic -> topic.lessonsDone() < topic.lessons())
          .limit(TOPICS_OF_SUBJECT)
          .forEach(topic -> chosen.add(topic.id()));
      chosen.add(ofSubject.get(Math.floorMod(date.toEpochDay(), ofSubject.size())).id());
    }
    return chosen.stream().limit(MOST_TOPICS).toList();
  }

  private Call of(NamedQuery query, LearnerId learner) {
    return database.call(query).bind("learner", learner.value());
  }

  private static LearnerSettings settings(Row row) {
    List<Subject> subjects =
        Json.mapper().readerForListOf(Subject.class).readValue(row.bytes("subjects"));
    return new LearnerSettings(
        new NamedZone(row.text("time_zone")),
        row.intValue("minutes_per_day"),
        row.dateOrNull("exam_date"),
        subjects.stream()
            .map(one -> new StudiedSubject(new SubjectId(one.subjectId()), one.weight()))
            .toList());
  }

  static Card card(Row row) {
    return new Card(row.uuid("card_id"), row.uuid("subject_id"));
  }

  private static Lesson lesson(Row row) {
    return new Lesson(
        row.uuid("id"),
        row.text("title"),
        row.uuid("subject_id"),
        row.uuid("topic_id"),
        row.intValue("minutes"),
        row.intOrNull("percent"));
  }

  private record Known(LearnerSettings settings, long asOf) {

    static Known of(Row row) {
      return new Known(StudyStateReader.settings(row), row.longValue("as_of"));
    }
  }

  /** A subject as the table has it. */
  private record Subject(UUID subjectId, int weight) {}
}
