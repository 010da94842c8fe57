package daybreak.schema.sql;

/** The statements of the migration that finds wrong answers again. */
final class WrongAnswersSql {

  /// No row: the projection reads, changes and writes the same rows.
  static final NamedQuery ALONE =
      NamedQuery.of(
          "wrong.alone",
          "lock table projection.pool_writer in exclusive mode",
          Budget.batch(0, 20));

  /// `learner_pool_pkey`.
  static final NamedQuery LEARNERS =
      NamedQuery.of(
          "wrong.learners",
          """
          select learner_id, incorrect
            from quiz.learner_pool
           where cast(:after as uuid) is null
              or learner_id > cast(:after as uuid)
           order by learner_id
           limit :size
          """,
          Budget.page(20, 200));

  /// All that a learner has answered, by `past_test_by_completion`, `test_slot_pkey`,
  /// `question_number_is_given_once` and `event_aggregate_sequence_uk`. Where each last answer is
  /// in the log is kept by the way, as the projection keeps it.
  static final NamedQuery WRONG =
      NamedQuery.of(
          "wrong.of-learner",
          """
          with last as (
            select distinct on (question.number)
                   question.number, slot.correct, test.completed_at, ending.position
              from pasttest.past_test test
              join pasttest.test_slot slot on slot.test_id = test.test_id
              join quiz.question_number question on question.question_id = slot.question_id
              join event_store.event ending
                on ending.aggregate_id = test.test_id
               and ending.sequence_number = test.sequence_number
             where test.learner_id = :learner
               and slot.chosen is not null
             order by question.number, test.completed_at desc, ending.position desc),
          placed as (
            update quiz.learner_answer known
               set position = last.position
              from last
             where known.learner_id = :learner
               and known.number = last.number
               and known.answered_at = last.completed_at
               and known.position <> last.position)
          select number
            from last
           where not correct
          """,
          Budget.lengthy(200_000, 5_000_000));

  /// `learner_pool_pkey`.
  static final NamedQuery CORRECT =
      NamedQuery.of(
          "wrong.correct",
          "update quiz.learner_pool set incorrect = :incorrect where learner_id = :learner",
          Budget.instant(1, 50));

  private WrongAnswersSql() {}
}
