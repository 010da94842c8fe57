package daybreak.projection.pasttest;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that project the questions of tests. */
final class SlotSql {

  /// The questions of a batch's new tests, with what the batch has of their answers:
  /// `test_slot_pkey`, at most 200 for each event.
  static final NamedQuery INSERT =
      NamedQuery.of(
          "pasttest.insert-slots",
          """
          insert into test_slot (
              test_id, slot, learner_id, question_id, version, type, text, choices, right_answer,
              explanation, chosen, correct, millis, answer_sequence)
          select *
            from unnest(
              :test_id, :slot, :learner_id, :question_id, :version, :type, :text, :choices,
              :right_answer, :explanation, :chosen, :correct, :millis, :answer_sequence)
          """,
          Budget.batch(200_000, 1_000_000));

  /// A batch's answers in tests of batches before: `test_slot_pkey`, at most as many rows as
  /// events.
  static final NamedQuery ANSWER =
      NamedQuery.of(
          "pasttest.answer-slots",
          """
          update test_slot
             set chosen = given.chosen,
                 correct = given.correct,
                 millis = given.millis,
                 answer_sequence = given.answer_sequence
            from unnest(:test_id, :slot, :chosen, :correct, :millis, :answer_sequence)
              as given (test_id, slot, chosen, correct, millis, answer_sequence)
           where test_slot.test_id = given.test_id
             and test_slot.slot = given.slot
             and test_slot.answer_sequence < given.answer_sequence
          """,
          Budget.batch(1_000, 30_000));

  private SlotSql() {}
}
