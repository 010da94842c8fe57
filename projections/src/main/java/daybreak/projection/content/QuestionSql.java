package daybreak.projection.content;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that project questions and their tags. */
final class QuestionSql {

  /// A batch's questions: `question_pkey`, at most as many rows as events.
  static final NamedQuery LOAD =
      NamedQuery.of(
          "content.load-questions",
          """
          select id, subject_id, topic_id, state, version, tags, sequence_number
            from question
           where id = any (:ids)
          """,
          Budget.batch(1_000, 5_000));

  /// A batch's new and revised questions: `question_pkey`, at most as many rows as events.
  static final NamedQuery WRITE =
      NamedQuery.of(
          "content.write-questions",
          """
          insert into question (
              id, subject_id, topic_id, state, version, type, text, choices, answer, explanation,
              difficulty, tags, sequence_number)
          select id, subject_id, topic_id, state, version, type, text, choices, answer, explanation,
                 difficulty, tags::text[], sequence_number
            from unnest(
              :id, :subject_id, :topic_id, :state, :version, :type, :text, :choices, :answer,
              :explanation, :difficulty, :tags, :sequence_number)
              as question (
                id, subject_id, topic_id, state, version, type, text, choices, answer, explanation,
                difficulty, tags, sequence_number)
              on conflict (id) do update
             set subject_id = excluded.subject_id,
                 topic_id = excluded.topic_id,
                 state = excluded.state,
                 version = excluded.version,
                 type = excluded.type,
                 text = excluded.text,
                 choices = excluded.choices,
                 answer = excluded.answer,
                 explanation = excluded.explanation,
                 difficulty = excluded.difficulty,
                 tags = excluded.tags,
                 sequence_number = excluded.sequence_number
          """,
          Budget.batch(1_000, 40_000));

  /// A batch's questions whose words stay: `question_pkey`, at most as many rows as events.
  static final NamedQuery MOVE =
      NamedQuery.of(
          "content.move-questions",
          """
          update question
             set subject_id = moved.subject_id,
                 topic_id = moved.topic_id,
                 state = moved.state,
                 version = moved.version,
                 tags = moved.tags::text[],
                 sequence_number = moved.sequence_number
            from unnest(
              :id, :subject_id, :topic_id, :state, :version, :tags, :sequence_number)
              as moved (id, subject_id, topic_id, state, version, tags, sequence_number)
           where question.id = moved.id
          """,
          Budget.batch(1_000, 40_000));

  /// Tags that a batch's questions have lost: `question_tag_pkey`, at most 20 for each event.
  static final NamedQuery UNTAG =
      NamedQuery.of(
          "content.untag-questions",
          """
          delete from question_tag
           using unnest(:tag_id, :question_id) as lost (tag_id, question_id)
           where question_tag.tag_id = lost.tag_id
             and question_tag.question_id = lost.question_id
          """,
          Budget.batch(20_000, 200_000));

  /// Tags that a batch's questions have got, or whose question has another state or topic:
  /// `question_tag_pkey`, at most 20 for each event.
  static final NamedQuery TAG =
      NamedQuery.of(
          "content.tag-questions",
          """
          insert into question_tag (tag_id, question_id, topic_id, state)
          select *
            from unnest(:tag_id, :question_id, :topic_id, :state)
              on conflict (tag_id, question_id) do update
             set topic_id = excluded.topic_id,
                 state = excluded.state
          """,
          Budget.batch(20_000, 800_000));

  private QuestionSql() {}
}
