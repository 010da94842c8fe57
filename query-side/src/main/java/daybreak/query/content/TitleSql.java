package daybreak.query.content;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements of subjects and topics, in the order of their titles. */
final class TitleSql {

  /// `subject_by_title`, index-only.
  static final NamedQuery SUBJECTS =
      NamedQuery.of(
          "content.subjects",
          """
          select t.*, p.*
          from projection.content_as_of t
          left join lateral (
            select id, title
            from content.subject
            where (title, id) > (:title, :after)
            order by title, id
            limit :size) p on true
          order by p.title, p.id
          """,
          Budget.page(101, 20).answeredByIndexOnly());

  /// `topic_of_subject_by_title`, index-only; no row where there is no such subject.
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
            where subject_id = :subject and (title, id) > (:title, :after)
            order by title, id
            limit :size) p on true
          order by p.title, p.id
          """,
          Budget.page(101, 20).answeredByIndexOnly());

  private TitleSql() {}
}
