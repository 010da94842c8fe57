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

  static final NamedQuery ANY_EVENT =
      NamedQuery.of(
          "test.any-event",
          """
          insert into event_store.event values
            (:position, :aggregate, :number, :kind, gen_random_uuid(), :type, 1, :at, :payload,
             jsonb_build_object('by', cast(:by as text)))
          """,
          ANY);

  /** A question that is given its one tag again and again. */
  static final NamedQuery TAGGED_AGAIN =
      NamedQuery.of(
          "test.question-tagged-again",
          """
          insert into event_store.event
          select :position - 1 + n, :question, :number - 1 + n, 'question', gen_random_uuid(),
                 'content.question-tagged', 1, '2026-03-02T00:00Z',
                 jsonb_build_object('question', cast(:question as text), 'tags', jsonb_build_array(n)),
                 jsonb_build_object('by', cast(:by as text))
            from generate_series(1, :times) n
          """,
          ANY);

  private EventRowsSql() {}
}
