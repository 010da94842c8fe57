package daybreak.schema.eventstore;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that hold idempotency keys. */
final class HeldKeySql {

  /// Takes or renews a key unless another holds it, and answers who does: `held_key_pk`, one row.
  static final NamedQuery TAKE =
      NamedQuery.of(
          "event.take-key",
          """
          insert into event_store.held_key as held (
            principal, idempotency_key, holder, held_until)
          values (
            :principal, :idempotency_key, :holder,
            statement_timestamp() + :millis * interval '1 millisecond')
          on conflict on constraint held_key_pk do update
             set holder = case
                   when held.holder = excluded.holder or held.held_until < statement_timestamp()
                   then excluded.holder
                   else held.holder
                 end,
                 held_until = case
                   when held.holder = excluded.holder or held.held_until < statement_timestamp()
                   then excluded.held_until
                   else held.held_until
                 end
          returning holder, held_until
          """,
          Budget.instant(1, 20));

  /// Gives a key back: `held_key_pk`, one row.
  static final NamedQuery RELEASE =
      NamedQuery.of(
          "event.release-key",
          """
          delete from event_store.held_key
           where principal = :principal
             and idempotency_key = :idempotency_key
             and holder = :holder
          """,
          Budget.instant(1, 6));

  /// Removes what the dead have held: `held_key_held_until_ix`, 1,000 rows at a time.
  static final NamedQuery REMOVE_LAPSED =
      NamedQuery.of(
          "event.remove-lapsed-keys",
          """
          delete from event_store.held_key
           where ctid = any (array(
             select ctid
               from event_store.held_key
              where held_until < clock_timestamp()
              order by held_until
              limit :limit))
          """,
          Budget.batch(1_000, 8_000));

  private HeldKeySql() {}
}
