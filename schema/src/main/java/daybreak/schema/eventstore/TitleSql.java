package daybreak.schema.eventstore;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/**
 * The statements that find subjects and topics by title: the oldest that bears it, else the first
 * that has borne it.
 */
final class TitleSql {

  /// The subject of a title: `event_subject_title_ix`, and `event_aggregate_sequence_uk` for later
  /// names and retirements.
  static final NamedQuery SUBJECT =
      NamedQuery.of(
          "content.subject-of-title",
          """
          (select aggregate_id, true as borne
             from event_store.event named
            where event_type in ('content.subject-added', 'content.subject-renamed')
              and payload ->> 'title' = :title
              and not exists (
                select 1
                  from event_store.event later
                 where later.aggregate_id = named.aggregate_id
                   and later.sequence_number > named.sequence_number
                   and later.event_type in (
                         'content.subject-renamed', 'content.subject-retired')
                offset 0)
            order by position
            limit 1)
          union all
          (select aggregate_id, false
             from event_store.event
            where event_type in ('content.subject-added', 'content.subject-renamed')
              and payload ->> 'title' = :title
            order by position
            limit 1)
           order by borne desc
           limit 1
          """,
          Budget.instant(1, 20));

  /// The topic of a title in a subject: `event_topic_title_ix`, and `event_aggregate_sequence_uk`
  /// for later names and retirements.
  static final NamedQuery TOPIC =
      NamedQuery.of(
          "content.topic-of-title",
          """
          (select aggregate_id, true as borne
             from event_store.event named
            where event_type in ('content.topic-added', 'content.topic-renamed')
              and payload ->> 'subject' = :subject
              and payload ->> 'title' = :title
              and not exists (
                select 1
                  from event_store.event later
                 where later.aggregate_id = named.aggregate_id
                   and later.sequence_number > named.sequence_number
                   and later.event_type in (
                         'content.topic-renamed', 'content.topic-retired')
                offset 0)
            order by position
            limit 1)
          union all
          (select aggregate_id, false
             from event_store.event
            where event_type in ('content.topic-added', 'content.topic-renamed')
              and payload ->> 'subject' = :subject
              and payload ->> 'title' = :title
            order by position
            limit 1)
           order by borne desc
           limit 1
          """,
          Budget.instant(1, 20));

  private TitleSql() {}
}
