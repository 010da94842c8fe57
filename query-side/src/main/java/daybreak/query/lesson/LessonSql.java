package daybreak.query.lesson;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/**
 * The statements of published lessons, in the order of their positions, with the caller's progress
 * in the page's lessons by {@code learner_lesson_pkey}.
 */
final class LessonSql {

  /** A heap page and a key look-up for each lesson. */
  private static final Budget PAGE = Budget.page(101, 650);

  /** A page, with the caller's progress in it. */
  private static final String PAGE_OF =
      """
      select t.*, p.*, l.percent
      from projection.learner_as_of t
      """;

  /** Those that learners see. */
  private static final String PUBLISHED =
      """
      left join lateral (
        select id, topic_id, title, position, minutes
        from content.lesson
        where state = 'published'
      """;

  /** In the order of their positions. */
  private static final String BY_POSITION =
      """
        order by position, id
        limit :size) p on true
      left join learner.learner_lesson l on l.learner_id = :caller and l.lesson_id = p.id
      order by p.position, p.id
      """;

  /// `lesson_published`.
  static final NamedQuery ALL =
      NamedQuery.of(
          "lesson.lessons",
          PAGE_OF
              + PUBLISHED
              + """
                  and (position, id) > (:position, :after)
              """
              + BY_POSITION,
          PAGE);

  /// `lesson_published_of_subject`.
  static final NamedQuery OF_SUBJECT =
      NamedQuery.of(
          "lesson.lessons-of-subject",
          PAGE_OF
              + PUBLISHED
              + """
                  and subject_id = :subject
                  and (position, id) > (:position, :after)
              """
              + BY_POSITION,
          PAGE);

  /// `lesson_published_of_topic`; a topic of another subject than the one given has no page.
  static final NamedQuery OF_TOPIC =
      NamedQuery.of(
          "lesson.lessons-of-topic",
          PAGE_OF
              + """
              left join content.topic topic
                on topic.id = :topic and topic.subject_id = coalesce(:subject, topic.subject_id)
              """
              + PUBLISHED
              + """
                  and topic_id = topic.id
                  and (position, id) > (:position, :after)
              """
              + BY_POSITION,
          PAGE);

  /// `lesson_pkey`, its body from TOAST; no row where no such lesson is published.
  static final NamedQuery ONE =
      NamedQuery.of(
          "lesson.lesson",
          """
          select
            t.*, p.id, p.topic_id, p.title, p.position, p.minutes, p.body, p.objectives,
            p.assets, l.percent
          from projection.learner_as_of t
          join content.lesson p on p.id = :lesson and p.state = 'published'
          left join learner.learner_lesson l on l.learner_id = :caller and l.lesson_id = p.id
          """,
          Budget.instant(1, 150));

  /// `lesson_pkey`, its body from TOAST, `listed_pkey`, or `event_aggregate_sequence_uk` where its
  /// last change is not listed; in any state; no row where there is no such lesson.
  static final NamedQuery AUTHORED =
      NamedQuery.of(
          "lesson.authored-lesson",
          """
          select
            t.*, p.id, p.subject_id, p.topic_id, p.title, p.position, p.minutes, p.body,
            p.objectives, p.assets, p.state, p.version, p.sequence_number,
            last.changed_at, last.changed_by
          from projection.content_as_of t
          join content.lesson p on p.id = :lesson
          cross join lateral (
            select changed_at, changed_by
            from content.listed
            where id = p.id and sequence_number = p.sequence_number
            union all
            select occurred_at, cast(metadata ->> 'by' as uuid)
            from event_store.event
            where aggregate_id = p.id and sequence_number = p.sequence_number
            limit 1) last
          """,
          Budget.instant(1, 150));

  private LessonSql() {}
}
