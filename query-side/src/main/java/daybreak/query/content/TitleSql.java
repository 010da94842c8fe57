package daybreak.query.content;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements of subjects and topics, in the order of their titles. */
final class TitleSql {

  /// `subject_listed`, index-only.
  static final NamedQuery SUBJECTS =
      NamedQuery.of(
          "content.subjects",
          """
          select t.*, p.*
          from projection.content_as_of t
          left join lateral (
            select id, title
            from content.subject
            where not retired and (title, id) > (:title, :after)
            order by title, id
            limit :size) p on true
          order by p.title, p.id
          """,
          Budget.page(101, 20).answeredByIndexOnly());

  /// `topic_listed`, index-only; no row where there is no such subject, and no topic where that is
  /// retired, by `subject_that_is_not_retired`.
  static final NamedQuery TOPICS =
      NamedQuery.of(
          "content.topics",
          """
          select t.*, p.*
          from projection.content_as_of t
          join content.subject s on s.id = :subject
          left join lateral (
            select id, title
            from content.topic
            where subject_id = :subject and not retired and (title, id) > (:title, :after)
              and (select true from content.subject where id = :subject and not retired)
            order by title, id
            limit :size) p on true
          order by p.title, p.id
          """,
          Budget.page(101, 20).answeredByIndexOnly());

  private TitleSql() {}
}
