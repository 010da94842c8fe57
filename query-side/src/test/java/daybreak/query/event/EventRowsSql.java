package daybreak.query.event;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** Writes what is in the log. */
final class EventRowsSql {

  private static final Budget ANY = Budget.lengthy(100_000, 10_000_000);

  static final NamedQuery TAGGED =
      NamedQuery.of(
          "test.question-tagged",
          """
          insert into event_store.event values
            (:position, :question, :number, 'question', gen_random_uuid(),
             'content.question-tagged', 1, :at,
             jsonb_build_object('question', cast(:question as text), 'tags', jsonb_build_array('a')),
             jsonb_build_object('by', cast(:by as text)))
          """,
          ANY);

  static final NamedQuery VALIDATED =
      NamedQuery.of(
          "test.questions-validated",
          """
          insert into event_store.event
          select n, gen_random_uuid(), 0, 'question', gen_random_uuid(), 'content.question-validated',
                 1, '2026-01-01T00:00Z', jsonb_build_object('reason', repeat('x', :length)), '{}'
            from generate_series(:first, :last) n
          """,
          ANY);

  private EventRowsSql() {}
}
