package daybreak.command.imports.bank;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that find subjects and topics by title. */
final class TitleSql {

  /// The oldest subject of a title: `event_subject_title_ix`, one row.
  static final NamedQuery SUBJECT =
      NamedQuery.of(
          "content.subject-of-title",
          """
          select aggregate_id
            from event_store.event
           where event_type = 'content.subject-added'
             and payload ->> 'title' = :title
           order by position
           limit 1
          """,
          Budget.instant(1, 8));

  /// The oldest topic of a title in a subject: `event_topic_title_ix`, one row.
  static final NamedQuery TOPIC =
      NamedQuery.of(
          "content.topic-of-title",
          """
          select aggregate_id
            from event_store.event
           where event_type = 'content.topic-added'
             and payload ->> 'subject' = :subject
             and payload ->> 'title' = :title
           order by position
           limit 1
          """,
          Budget.instant(1, 8));

  private TitleSql() {}
}
