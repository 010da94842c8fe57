package daybreak.query.learner;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements of the caller's settings and progress. */
final class LearnerSql {

  /**
   * For each topic four rows by their keys (11 pages), by {@code lesson_published_of_topic} its
   * lessons, of which 1,000 are counted at most (4 pages), by {@code lesson_unpublished_of_topic}
   * those that learners do not see (3 pages), and by its key what the caller did of each (4 pages),
   * for two such lessons in every topic. A topic whose title the bank's tables do not have yet
   * waits, and so does one of a subject without.
   */
  private static final Budget PROGRESS_PAGE = Budget.page(101, 101 * (11 + 4 + 3 + 2 * 4));

  /**
   * What the caller did of topics. A card that is retired changes nobody's progress, so what was
   * seen is bounded by what there is.
   */
  private static final String PROGRESS_OF =
      """
      select t.*, p.*
      from projection.learner_as_of t
      left join lateral (
        select
          topic_id as id, topic.title, subject_id, subject.title as subject_title, answered, correct,
          greatest(lessons_done - gone.lessons, 0) as lessons_done,
          least(cards_seen, coalesce(stats.flashcards_validated, 0)) as cards_seen,
          last_activity_at,
          coalesce(stats.questions_validated, 0) as questions,
          coalesce(stats.flashcards_validated, 0) as flashcards, published.lessons
        from learner.learner_topic_progress
        cross join lateral (
          select title from content.topic where id = topic_id limit 1) topic
        cross join lateral (
          select title from content.subject where id = subject_id limit 1) subject
        left join lateral (
          select questions_validated, flashcards_validated
          from content.topic_content_stats
          where topic_content_stats.topic_id = learner_topic_progress.topic_id
          limit 1) stats on true
        cross join lateral (
          select count(*) as lessons
          from (
            select from content.lesson
            where lesson.topic_id = learner_topic_progress.topic_id and state = 'published'
            limit 1000) counted) published
        cross join lateral (
          select count(*) as lessons
          from content.lesson
          where lesson.topic_id = learner_topic_progress.topic_id
            and lesson.state <> 'published'
            and (
              select percent from learner.learner_lesson
              where learner_id = :caller and lesson_id = lesson.id) = 100) gone
      """;

  /** In the order of the topics' ids. */
  private static final String BY_TOPIC =
      """
        order by topic_id
        limit :size) p on true
      order by p.id
      """;

  /// `learner_pkey`; no row where the caller has not registered.
  static final NamedQuery LEARNER =
      NamedQuery.of(
          "learner.settings",
          """
          select t.*, coalesce(time_zone_name, time_zone) as time_zone, minutes_per_day, exam_date,
                 subjects
          from projection.learner_as_of t
          join learner.learner on learner_id = :caller
          """,
          Budget.instant(1, 12));

  /// `learner_topic_progress_listed`, `topic_pkey`, `subject_pkey`, `topic_content_stats_pkey`,
  /// `lesson_published_of_topic`, `learner_lesson_pkey`.
  static final NamedQuery PROGRESS =
      NamedQuery.of(
          "learner.progress",
          PROGRESS_OF
              + """
                where listed and learner_topic_progress.learner_id = :caller and topic_id > :after
              """
              + BY_TOPIC,
          PROGRESS_PAGE);

  /// `learner_topic_progress_listed_of_subject`, then as [#PROGRESS].
  static final NamedQuery PROGRESS_IN_SUBJECT =
      NamedQuery.of(
          "learner.progress-in-subject",
          PROGRESS_OF
              + """
                where listed and learner_topic_progress.learner_id = :caller and subject_id = :subject
                  and topic_id > :after
              """
              + BY_TOPIC,
          PROGRESS_PAGE);

  private LearnerSql() {}
}
