package daybreak.command.quiz;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that draw quizzes. */
final class PoolSql {

  /// The pools that a draw names and the learner's own: `pool_pkey` and `learner_pool_pkey`, at
  /// most 100 places and 60 tags. 4 pages for a small pool, and 5 for each 8 kB of a wide one.
  static final NamedQuery POOLS =
      NamedQuery.of(
          "quiz.pools",
          """
          select wanted.kind, wanted.id, found.numbers
            from unnest(:kind, :id) as wanted (kind, id)
           cross join lateral (
                 select numbers
                   from learner.pool
                  where pool.kind = wanted.kind
                    and pool.id = wanted.id
                  limit 1) as found
           union all
          select 'learner',
                 learner_id,
                 case :pool when 'unused' then answered else incorrect end
            from learner.learner_pool
           where learner_id = :learner
             and :pool <> 'all'
          """,
          Budget.page(161, 3_000));

  /// The questions drawn: `question_number_pkey` alone, at most 100.
  static final NamedQuery QUESTIONS =
      NamedQuery.of(
          "quiz.questions",
          """
          select number, question_id
            from learner.question_number
           where number = any (:numbers)
          """,
          Budget.page(100, 310).answeredByIndexOnly());

  private PoolSql() {}
}
