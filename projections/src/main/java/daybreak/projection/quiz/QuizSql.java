package daybreak.projection.quiz;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that project the pools of quizzes. */
final class QuizSql {

  /// A batch's questions: `question_number_is_given_once`, at most 200 for each event.
  static final NamedQuery NUMBERS =
      NamedQuery.of(
          "quiz.numbers",
          """
          select question_id, number
            from question_number
           where question_id = any (:question_id)
          """,
          Budget.batch(200_000, 1_000_000));

  /// A batch's questions without a number get the next ones: `question_number_pkey` backward for
  /// the last, at most 200 for each event.
  static final NamedQuery GIVE_NUMBERS =
      NamedQuery.of(
          "quiz.give-numbers",
          """
          insert into question_number (number, question_id)
          select coalesce((select max(number) from question_number), -1) + place, question_id
            from unnest(:question_id) with ordinality as mention (question_id, place)
          returning question_id, number
          """,
          Budget.batch(200_000, 2_000_000));

  /// A batch's questions: `pooled_question_pkey`, at most as many rows as events.
  static final NamedQuery LOAD_QUESTIONS =
      NamedQuery.of(
          "quiz.load-questions",
          """
          select id, subject_id, topic_id, validated, tags, sequence_number
            from pooled_question
           where id = any (:ids)
          """,
          Budget.batch(1_000, 5_000));

  /// A batch's questions: `pooled_question_pkey`, at most as many rows as events.
  static final NamedQuery WRITE_QUESTIONS =
      NamedQuery.of(
          "quiz.write-questions",
          """
          insert into pooled_question (
              id, subject_id, topic_id, validated, tags, sequence_number)
          select id, subject_id, topic_id, validated, tags::text[], sequence_number
            from unnest(:id, :subject_id, :topic_id, :validated, :tags, :sequence_number)
              as question (id, subject_id, topic_id, validated, tags, sequence_number)
              on conflict (id) do update
             set subject_id = excluded.subject_id,
                 topic_id = excluded.topic_id,
                 validated = excluded.validated,
                 tags = excluded.tags,
                 sequence_number = excluded.sequence_number
          """,
          Budget.batch(1_000, 20_000));

  /// The pools that a batch changes: `pool_pkey`, at most 43 for each event (subject, topic, all,
  /// tags before and after), each with a page for every 8 kB of its bitmap.
  static final NamedQuery LOAD_POOLS =
      NamedQuery.of(
          "quiz.load-pools",
          """
          select pool.kind, pool.id, pool.numbers
            from unnest(:kind, :id) as wanted (kind, id)
            join pool using (kind, id)
          """,
          Budget.batch(43_000, 500_000));

  /// The pools that a batch changes: `pool_pkey`, as many as are loaded.
  static final NamedQuery WRITE_POOLS =
      NamedQuery.of(
          "quiz.write-pools",
          """
          insert into pool (kind, id, size, numbers)
          select *
            from unnest(:kind, :id, :size, :numbers)
              on conflict (kind, id) do update
             set size = excluded.size,
                 numbers = excluded.numbers
          """,
          Budget.batch(43_000, 1_000_000));

  /// The pools that a batch empties: `pool_pkey`, as many as are loaded.
  static final NamedQuery REMOVE_POOLS =
      NamedQuery.of(
          "quiz.remove-pools",
          """
          delete from pool
           using unnest(:kind, :id) as emptied (kind, id)
           where pool.kind = emptied.kind
             and pool.id = emptied.id
          """,
          Budget.batch(43_000, 500_000));

  /// A batch's answers that are the last to their questions: `learner_answer_pkey`, at most 200 for
  /// each event.
  static final NamedQuery KEEP_LAST =
      NamedQuery.of(
          "quiz.keep-last-answers",
          """
          insert into learner_answer as known (learner_id, number, answered_at, position)
          select *
            from unnest(:learner_id, :number, :answered_at, :position)
              on conflict (learner_id, number) do update
             set answered_at = excluded.answered_at,
                 position = excluded.position
           where (known.answered_at, known.position) < (excluded.answered_at, excluded.position)
          returning learner_id, number
          """,
          Budget.batch(200_000, 2_000_000));

  /// The learners of a batch: `learner_pool_pkey`, at most as many rows as events.
  static final NamedQuery LOAD_LEARNERS =
      NamedQuery.of(
          "quiz.load-learners",
          """
          select learner_id, answered, incorrect
            from learner_pool
           where learner_id = any (:ids)
          """,
          Budget.batch(1_000, 20_000));

  /// The learners of a batch: `learner_pool_pkey`, at most as many rows as events.
  static final NamedQuery WRITE_LEARNERS =
      NamedQuery.of(
          "quiz.write-learners",
          """
          insert into learner_pool (learner_id, answered, incorrect)
          select *
            from unnest(:learner_id, :answered, :incorrect)
              on conflict (learner_id) do update
             set answered = excluded.answered,
                 incorrect = excluded.incorrect
          """,
          Budget.batch(1_000, 50_000));

  private QuizSql() {}
}
