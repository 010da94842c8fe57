package daybreak.query.operation;

import daybreak.query.gateway.Reader;
import daybreak.query.gateway.Reading;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageKey;
import daybreak.query.paging.PageRequest;
import daybreak.query.paging.PageRows;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads plans that were given up. */
@Component
final class ParkedPlanReader implements Reader {

  private static final PageKey FIRST = PageKey.before("0001-01-01T00:00:00Z");

  /// `generation_parked`; one that is parked on both kinds of lanes is told once, as awaited.
  private static final NamedQuery PARKED =
      NamedQuery.of(
          "operation.parked-plans",
          """
          select t.*, p.*
          from projection.learner_as_of t
          left join lateral (
            select
              plan_id as id, learner_id, date, awaited, failures, reason, requested_at, parked_at
            from plan.generation
            where parked_at is not null
              and (parked_at, plan_id) > (:parkedAt, :after)
              and (awaited or not exists (
                select
                from plan.generation other
                where other.plan_id = generation.plan_id
                  and other.awaited
                  and other.parked_at is not null))
            order by parked_at, plan_id
            limit :size) p on true
          order by p.parked_at, p.id
          """,
          Budget.page(101, 1_500));

  private final Database database;

  ParkedPlanReader(@Qualifier("webDatabase") Database database) {
    this.database = database;
  }

  @QueryHandler
  Reading<Page<ParkedPlanView>> find(FindParkedPlans query) {
    PageRequest page = PageRequest.of(query, "parked-plans", FIRST);
    Call call =
        database
            .call(PARKED)
            .bind("parkedAt", page.after().moment())
            .bind("after", page.after().id())
            .bind("size", page.size());
    return PageRows.page(call, page, ParkedPlanView::of, ParkedPlanView::place).orElseThrow();
  }
}
