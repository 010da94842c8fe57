package daybreak.projection.learner;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that project what learners have done. */
final class WorkSql {

  /// `work_done_pkey`: as many rows as events, and for a test one for each topic.
  static final NamedQuery ADD =
      NamedQuery.of(
          "learner.add-work",
          """
          insert into work_done (learner_id, at, work_id, about_id, amount, position)
          select *
            from unnest(:learner_id, :at, :work_id, :about_id, :amount, :position)
              on conflict do nothing
          """,
          Budget.lengthy(200_000, 2_000_000));

  /// Reviews of a batch that were undone: `work_done_pkey`, at most as many rows as events.
  static final NamedQuery TAKE_BACK =
      NamedQuery.of(
          "learner.take-back-work",
          """
          delete from work_done done
           using unnest(:learner_id, :at, :work_id, :about_id)
              as undone (learner_id, at, work_id, about_id)
           where done.learner_id = undone.learner_id
             and done.at = undone.at
             and done.work_id = undone.work_id
             and done.about_id = undone.about_id
          """,
          Budget.batch(1_000, 20_000));

  private WorkSql() {}
}
