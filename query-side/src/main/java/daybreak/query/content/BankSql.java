package daybreak.query.content;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/**
 * The statements of single things of the bank in any state: a row by its key, what is long from
 * TOAST. No row where there is no such thing. Who changed it last is read from the log where the
 * release before this one has projected that, which lists nothing.
 */
final class BankSql {

  /// `subject_pkey`.
  static final NamedQuery SUBJECT =
      NamedQuery.of(
          "content.subject",
          """
          select t.*, s.id, s.title, s.retired, s.sequence_number
          from projection.content_as_of t
          join content.subject s on s.id = :subject
          """,
          Budget.instant(1, 12));

  /// `topic_pkey`.
  static final NamedQuery TOPIC =
      NamedQuery.of(
          "content.topic",
          """
          select t.*, topic.id, topic.subject_id, topic.title, topic.retired,
                 topic.sequence_number
          from projection.content_as_of t
          join content.topic on topic.id = :topic
          """,
          Budget.instant(1, 12));

  /// `question_pkey`, `listed_pkey`, or `event_aggregate_sequence_uk` for a change that is not
  /// listed.
  static final NamedQuery QUESTION =
      NamedQuery.of(
          "content.question",
          """
          select
            t.*, q.id, q.subject_id, q.topic_id, q.type, q.text, q.choices, q.answer, q.explanation,
            q.tags, q.difficulty, q.state, q.version, q.sequence_number,
            last.changed_at, last.changed_by
          from projection.content_as_of t
          join content.question q on q.id = :question
          cross join lateral (
            select changed_at, changed_by
            from content.listed
            where id = q.id and sequence_number = q.sequence_number
            union all
            select occurred_at, cast(metadata ->> 'by' as uuid)
            from event_store.event
            where aggregate_id = q.id and sequence_number = q.sequence_number
            limit 1) last
          """,
          Budget.instant(1, 60));

  /// `flashcard_pkey`, `listed_pkey`, or `event_aggregate_sequence_uk` for a change that is not
  /// listed.
  static final NamedQuery FLASHCARD =
      NamedQuery.of(
          "content.flashcard",
          """
          select
            t.*, f.id, f.subject_id, f.topic_id, f.card_type, f.front, f.back, f.tags, f.state,
            f.version, f.sequence_number, last.changed_at, last.changed_by
          from projection.content_as_of t
          join content.flashcard f on f.id = :flashcard
          cross join lateral (
            select changed_at, changed_by
            from content.listed
            where id = f.id and sequence_number = f.sequence_number
            union all
            select occurred_at, cast(metadata ->> 'by' as uuid)
            from event_store.event
            where aggregate_id = f.id and sequence_number = f.sequence_number
            limit 1) last
          """,
          Budget.instant(1, 40));

  /// `exercise_pkey`, `listed_pkey`, or `event_aggregate_sequence_uk` for a change that is not
  /// listed.
  static final NamedQuery EXERCISE =
      NamedQuery.of(
          "content.exercise",
          """
          select
            t.*, e.id, e.subject_id, e.topic_id, e.title, e.assets,
            case when e.retired then 'retired' else 'active' end as state, e.version,
            e.sequence_number, last.changed_at, last.changed_by
          from projection.content_as_of t
          join content.exercise e on e.id = :exercise
          cross join lateral (
            select changed_at, changed_by
            from content.listed
            where id = e.id and sequence_number = e.sequence_number
            union all
            select occurred_at, cast(metadata ->> 'by' as uuid)
            from event_store.event
            where aggregate_id = e.id and sequence_number = e.sequence_number
            limit 1) last
          """,
          Budget.instant(1, 100));

  private BankSql() {}
}
