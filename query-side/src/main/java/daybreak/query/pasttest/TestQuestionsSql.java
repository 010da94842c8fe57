package daybreak.query.pasttest;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/**
 * The statements of a page of one test's questions. Each row has the stored {@code bytes} of the
 * page's words; where they are more than {@code :allowed}, one row has them alone. Slots are walked
 * once, and what is stored beside them is read for those that are sent. A past test is found by its
 * key alone: planned for all learners, it would be looked for among all of one's, since an index
 * has those in few pages for most learners.
 */
final class TestQuestionsSql {

  private static final Budget PAGE = Budget.page(101, 150);

  private static final String OF_TEST =
      """
      select t.*, p.*
      from projection.learner_as_of t
      cross join lateral (
      """;

  /** The slots after one. What is right is selected only where the learner knows it. */
  private static final String SLOTS =
      """
      ) test
      cross join lateral (
        with slots as materialized (
          select *
          from learner.test_slot
          where test_id = test.test_id and slot > :slot
          order by slot
          limit :size)
        select
          bytes, question_id as id, slot, version, type, text, choices, chosen, millis,
          case when told then coalesce(correct, false) end as correct,
          case when told then right_answer end as right_answer,
          case when told then explanation end as explanation
        from (
          select
            coalesce(sum(
              pg_column_size(text) + pg_column_size(choices) + pg_column_size(right_answer)
                + coalesce(pg_column_size(explanation), 0) + coalesce(pg_column_size(chosen), 0)), 0)
              as bytes
          from slots) words
        left join slots on bytes <= :allowed
        cross join lateral (
          select test.tells_all or test.tells_answered and chosen is not null as told) known) p
      order by p.slot
      """;

  /// `past_test_pkey`, `test_slot_pkey`; no row where the caller has no such past test.
  static final NamedQuery REVIEWED =
      NamedQuery.of(
          "pasttest.reviewed-questions",
          OF_TEST
              + """
                select test_id, true as tells_answered, true as tells_all
                from (
                  select test_id, learner_id from learner.past_test where test_id = :test offset 0) test
                where learner_id = :caller
              """
              + SLOTS,
          PAGE);

  /// `running_test_pkey` or `past_test_pkey`, `test_slot_pkey`; no row where the caller has no such
  /// test.
  static final NamedQuery ASKED =
      NamedQuery.of(
          "pasttest.asked-questions",
          OF_TEST
              + """
                select test_id, mode = 'tutor' as tells_answered, false as tells_all
                from learner.running_test
                where test_id = :test and learner_id = :caller
                union all
                select test_id, true, true
                from (
                  select test_id, learner_id from learner.past_test where test_id = :test offset 0) test
                where learner_id = :caller
              """
              + SLOTS,
          PAGE);

  private TestQuestionsSql() {}
}
