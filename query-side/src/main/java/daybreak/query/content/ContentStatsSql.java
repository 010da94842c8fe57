package daybreak.query.content;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements of content statistics: counts that are kept, in the order of titles. */
final class ContentStatsSql {

  /** A page of titles, then a key look-up in a table with room to be changed in place for each. */
  private static final Budget PAGE = Budget.page(101, 330);

  /// `subject_listed`, then `subject_content_stats_pkey`.
  static final NamedQuery OF_SUBJECTS =
      NamedQuery.of(
          "content.stats-of-subjects",
          """
          select t.*, p.*
          from projection.content_as_of t
          left join lateral (
            select page.id, page.title, s.*
            from (
              select id, title
              from content.subject
              where not retired and (title, id) > (:title, :after)
              order by title, id
              limit :size) page
            left join lateral (
              select * from content.subject_content_stats where subject_id = page.id limit 1) s on true
          ) p on true
          order by p.title, p.id
          """,
          PAGE);

  /// `topic_listed`, then `topic_content_stats_pkey`; no row without the subject, and no topic
  /// where that is retired.
  static final NamedQuery OF_TOPICS =
      NamedQuery.of(
          "content.stats-of-topics",
          """
          select t.*, p.*
          from projection.content_as_of t
          join content.subject subject on subject.id = :subject
          left join lateral (
            select page.id, page.title, s.*
            from (
              select id, title
              from content.topic
              where subject_id = :subject and not retired and (title, id) > (:title, :after)
                and (select true from content.subject where id = :subject and not retired)
              order by title, id
              limit :size) page
            left join lateral (
              select * from content.topic_content_stats where topic_id = page.id limit 1) s on true
          ) p on true
          order by p.title, p.id
          """,
          PAGE);

  private ContentStatsSql() {}
}
