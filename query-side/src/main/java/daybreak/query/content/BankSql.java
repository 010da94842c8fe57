package daybreak.query.content;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/**
 * The statements of single things of the bank in any state: a row by its key, what is long from
 * TOAST. No row where there is no such thing.
 */
final class BankSql {

  /// `subject_pkey`.
  static final NamedQuery SUBJECT =
      NamedQuery.of(
          "content.subject",
          """
          select t.*, s.id, s.title, s.sequence_number
          from projection.content_as_of t
          join content.subject s on s.id = :subject
          """,
          Budget.instant(1, 12));

  /// `topic_pkey`.
  static final NamedQuery TOPIC =
      NamedQuery.of(
          "content.topic",
          """
          select t.*, topic.id, topic.subject_id, topic.title, topic.sequence_number
          from projection.content_as_of t
          join content.topic on topic.id = :topic
          """,
          Budget.instant(1, 12));

  /// `question_pkey`, `listed_pkey`.
  static final NamedQuery QUESTION =
      NamedQuery.of(
          "content.question",
          """
          select
            t.*, q.id, q.subject_id, q.topic_id, q.type, q.text, q.choices, q.answer, q.explanation,
            q.tags, q.difficulty, q.state, q.version, q.sequence_number, l.changed_at, l.changed_by
          from projection.content_as_of t
          join content.question q on q.id = :question
          join content.listed l on l.id = q.id
          """,
          Budget.instant(1, 60));

  /// `flashcard_pkey`, `listed_pkey`.
  static final NamedQuery FLASHCARD =
      NamedQuery.of(
          "content.flashcard",
          """
          select
            t.*, f.id, f.subject_id, f.topic_id, f.card_type, f.front, f.back, f.tags, f.state,
            f.version, f.sequence_number, l.changed_at, l.changed_by
          from projection.content_as_of t
          join content.flashcard f on f.id = :flashcard
          join content.listed l on l.id = f.id
          """,
          Budget.instant(1, 40));

  /// `exercise_pkey`, `listed_pkey`.
  static final NamedQuery EXERCISE =
      NamedQuery.of(
          "content.exercise",
          """
          select
            t.*, e.id, e.topic_id, e.title, e.assets,
            case when e.retired then 'retired' else 'active' end as state, e.sequence_number, l.changed_at, l.changed_by
          from projection.content_as_of t
          join content.exercise e on e.id = :exercise
          join content.listed l on l.id = e.id
          """,
          Budget.instant(1, 100));

  private BankSql() {}
}
