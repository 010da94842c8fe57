package daybreak.query.content;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements of exercises that are not retired, in the order of their ids. */
final class ExerciseSql {

  /** A page's ids, then the row of each, whose files are in TOAST where they are many. */
  private static final Budget PAGE = Budget.page(101, 1_300);

  /** What is answered of each exercise of a page of ids. */
  private static final String PAGE_OF =
      """
      select t.*, p.*
      from projection.content_as_of t
      left join lateral (
        select e.*
        from (
          select id
          from content.exercise
          where not retired
      """;

  private static final String ROWS =
      """
          order by id
          limit :size) page
        cross join lateral (
          select id, topic_id, title, assets
          from content.exercise
          where id = page.id
          limit 1) e) p on true
      order by p.id
      """;

  /// `exercise_in_use`, then `exercise_pkey`.
  static final NamedQuery ALL =
      NamedQuery.of(
          "content.exercises",
          PAGE_OF
              + """
              and id > :after
              """
              + ROWS,
          PAGE);

  /// `exercise_of_topic`, then `exercise_pkey`.
  static final NamedQuery OF_TOPIC =
      NamedQuery.of(
          "content.exercises-of-topic",
          PAGE_OF
              + """
              and topic_id = :topic and id > :after
              """
              + ROWS,
          PAGE);

  /// `exercise_pkey`; no row where there is no such exercise, or it is retired.
  static final NamedQuery ONE =
      NamedQuery.of(
          "content.exercise-in-use",
          """
          select t.*, e.id, e.topic_id, e.title, e.assets, e.sequence_number
          from projection.content_as_of t
          join content.exercise e on e.id = :exercise and not e.retired
          """,
          Budget.instant(1, 100));

  private ExerciseSql() {}
}
