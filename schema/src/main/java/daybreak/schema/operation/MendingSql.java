package daybreak.schema.operation;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements by which workers do what operators have asked for. */
final class MendingSql {

  /// The head of `mending_open`; what other workers have in hand is passed over, and what this
  /// release does not know is left to one that does.
  static final NamedQuery TAKE =
      NamedQuery.of(
          "operation.take-mending",
          """
          select id, action, follower, aggregate_id, position
            from operation.mending
           where ended_at is null and try_at <= clock_timestamp() and action = any (:actions)
           order by try_at, id
           limit 1
             for update skip locked
          """,
          Budget.instant(1, 100));

  /// `mending_pkey`.
  static final NamedQuery KEEP =
      NamedQuery.of(
          "operation.keep-mended",
          """
          update operation.mending
             set changed = changed + :changed,
                 waiting = :waiting,
                 cause = :cause,
                 ended_at = case when :over then clock_timestamp() end
           where id = :id
          """,
          Budget.instant(1, 40));

  /// `mending_pkey`. After the most failures it is given up. Nothing where another worker has ended
  /// it meanwhile.
  static final NamedQuery PUT_OFF =
      NamedQuery.of(
          "operation.put-off-mending",
          """
          update operation.mending
             set failures = failures + 1,
                 cause = :cause,
                 try_at = clock_timestamp() + interval '1 second' * (failures + 1),
                 ended_at = case when failures + 1 >= :most then clock_timestamp() end
           where id = :id and ended_at is null
          """,
          Budget.instant(1, 40));

  /// `mending_pkey`. It was no failure, so none is counted.
  static final NamedQuery LEAVE =
      NamedQuery.of(
          "operation.leave-mending",
          """
          update operation.mending
             set try_at = clock_timestamp() + interval '5 seconds'
           where id = :id
          """,
          Budget.instant(1, 40));

  private MendingSql() {}
}
