package daybreak.schema.replay;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements by which a worker takes replays in hand and tells how they are. */
final class ReplaySql {

  /** What a worker has to know of one. */
  private static final String ROW =
      """
      id, projection, purpose, state, slot, until_position, until_instant, learner_id,
      content_position, learner_position, folds, rollback_until,
      comparison_wanted_at is not null as comparison_wanted,
      swap_wanted_at is not null as swap_wanted,
      coalesce(swap_even_if_different, false) as even_if_different,
      rollback_wanted_at is not null as rollback_wanted,
      cancel_wanted_at is not null as cancel_wanted,
      ended_at is not null as over
      """;

  /// `replay_has_a_slot_of_its_own`, `replay_queued` and `process_pkey`: whether there is anything
  /// to do that no other worker, who shows life, has in hand. One plays at a time.
  static final NamedQuery LOOK =
      NamedQuery.of(
          "replay.look",
          """
          select (exists (select from operation.replay where slot is not null)
                  or exists (select from operation.replay where state = 'queued'))
             and not exists (
                   select
                     from operation.replay
                     join operation.process on process.name = replay.worker
                    where replay.slot is not null
                      and replay.worker <> :worker
                      and process.seen_at > clock_timestamp() - interval '20 seconds') as due
          """,
          Budget.instant(1, 60));

  /// The head of `replay_queued`, and the first slot that `replay_has_a_slot_of_its_own` lacks,
  /// unless another worker plays: one does at a time.
  static final NamedQuery TAKE =
      NamedQuery.of(
          "replay.take",
          """
          update operation.replay
             set worker = :worker,
                 slot = free.number,
                 state = 'running',
                 folds = :folds,
                 started_at = clock_timestamp()
            from (
              select number
                from generate_series(1, 3) number
               where not exists (select from operation.replay where slot = number)
               order by number
               limit 1) free
           where id = (
                   select id
                     from operation.replay
                    where state = 'queued' and cancel_wanted_at is null
                    order by requested_at, id
                    limit 1
                      for update skip locked)
             and not exists (
                   select
                     from operation.replay
                    where slot is not null and worker <> :worker)
          returning
          """
              + ROW,
          Budget.instant(1, 200));

  /// `replay_has_a_slot_of_its_own` and `process_pkey`: those whose worker shows no life any more.
  static final NamedQuery ADOPT =
      NamedQuery.of(
          "replay.adopt",
          """
          update operation.replay
             set worker = :worker
           where slot is not null
             and worker is distinct from :worker
             and not exists (
                   select
                     from operation.process
                    where name = worker
                      and seen_at > clock_timestamp() - interval '20 seconds')
          """,
          Budget.instant(3, 200));

  /// `replay_has_a_slot_of_its_own`: those that the worker has in hand.
  static final NamedQuery MINE =
      NamedQuery.of(
          "replay.mine",
          "select "
              + ROW
              + """
                from operation.replay
               where slot is not null and worker = :worker
               order by requested_at, id
              """,
          Budget.instant(3, 20));

  /// `replay_pkey`, one row.
  static final NamedQuery ONE =
      NamedQuery.of(
          "replay.one",
          "select "
              + ROW
              + """
                from operation.replay
               where id = :id and worker = :worker
              """,
          Budget.instant(1, 10));

  /// `replay_queued`: those that are not wanted any more before they have begun.
  static final NamedQuery CANCEL_QUEUED =
      NamedQuery.of(
          "replay.cancel-queued",
          """
          update operation.replay
             set state = 'cancelled', ended_at = clock_timestamp()
           where state = 'queued' and cancel_wanted_at is not null
          """,
          Budget.page(1_000, 50_000));

  /// `replay_pkey`. No row where another worker has it by now.
  static final NamedQuery PROGRESS =
      NamedQuery.of(
          "replay.progress",
          """
          update operation.replay
             set content_position = :content,
                 learner_position = :learner,
                 position = :position,
                 head = :head,
                 events_per_second = :rate,
                 eta_seconds = :eta
           where id = :id and worker = :worker
          """,
          Budget.instant(1, 100));

  /// `replay_pkey`. No row where another worker has it by now.
  static final NamedQuery REACHED =
      NamedQuery.of(
          "replay.reached",
          """
          update operation.replay
             set content_position =
                   case when :projection = 'content' then :reached else content_position end,
                 learner_position =
                   case when :projection = 'learner' then :reached else learner_position end
           where id = :id and worker = :worker
          """,
          Budget.instant(1, 100));

  /// `replay_pkey`.
  static final NamedQuery UNTIL =
      NamedQuery.of(
          "replay.until",
          """
          update operation.replay
             set until_position = :position
           where id = :id and worker = :worker
          """,
          Budget.instant(1, 100));

  /// `replay_pkey`. What is told of the tables when they are whole stays, and what was told of the
  /// state before does not.
  static final NamedQuery ENTER =
      NamedQuery.of(
          "replay.enter",
          """
          update operation.replay
             set state = :state,
                 tables = coalesce(:tables, tables),
                 events_per_second = null,
                 eta_seconds = null
           where id = :id and worker = :worker
          """,
          Budget.instant(1, 100));

  /// `replay_pkey`.
  static final NamedQuery INDEXED =
      NamedQuery.of(
          "replay.indexed",
          """
          update operation.replay
             set indexed_bytes = :bytes,
                 indexing_seconds = :seconds
           where id = :id and worker = :worker
          """,
          Budget.instant(1, 100));

  /// The whole table, which has a row for each request ever made: how long it took of late.
  static final NamedQuery INDEXING =
      NamedQuery.of(
          "replay.indexing",
          """
          select indexing_seconds / indexed_bytes as seconds_per_byte
            from operation.replay
           where projection = :projection
             and indexed_bytes is not null
           order by requested_at desc, id desc
           limit 1
          """,
          Budget.page(1, 2_000));

  /// `replay_pkey`. Its slot stays its own until the tables are gone.
  static final NamedQuery END =
      NamedQuery.of(
          "replay.end",
          """
          update operation.replay
             set state = :state,
                 cause = :cause,
                 ended_at = clock_timestamp(),
                 rollback_until = null,
                 events_per_second = null,
                 eta_seconds = null
           where id = :id and worker = :worker
          """,
          Budget.instant(1, 100));

  /// `replay_pkey`.
  static final NamedQuery LEAVE_SLOT =
      NamedQuery.of(
          "replay.leave-slot",
          """
          update operation.replay
             set slot = null, worker = null, content_position = null, learner_position = null
           where id = :id and worker = :worker
          """,
          Budget.instant(1, 100));

  /// `replay_pkey`. The wish is done with.
  static final NamedQuery COMPARED =
      NamedQuery.of(
          "replay.compared",
          """
          update operation.replay
             set state = :state,
                 comparison = :comparison,
                 comparison_wanted_at = null,
                 refusal = null
           where id = :id and worker = :worker
          """,
          Budget.instant(1, 100));

  /// `replay_pkey`. What is wished is not done, and why.
  static final NamedQuery REFUSE =
      NamedQuery.of(
          "replay.refuse",
          """
          update operation.replay
             set refusal = :refusal,
                 comparison_wanted_at = null,
                 swap_wanted_at = null,
                 rollback_wanted_at = null,
                 cancel_wanted_at = null
           where id = :id and worker = :worker
          """,
          Budget.instant(1, 100));

  /// `replay_pkey`. How long it can be rolled back is by the clock that looks at it.
  static final NamedQuery SWAPPED =
      NamedQuery.of(
          "replay.swapped",
          """
          update operation.replay
             set state = 'swapped',
                 swap_wanted_at = null,
                 refusal = null,
                 folds = :folds,
                 rollback_until = :rollbackUntil
           where id = :id and worker = :worker
          """,
          Budget.instant(1, 100));

  /// The whole table, which has a row for each request ever made: those that readers saw before.
  static final NamedQuery SUPERSEDE =
      NamedQuery.of(
          "replay.supersede",
          """
          update operation.replay
             set state = 'superseded',
                 superseded_by = :id,
                 rollback_until = null,
                 ended_at = coalesce(ended_at, clock_timestamp())
           where state = 'swapped'
             and id <> :id
             and (projection = any (:projections) or projection = 'all')
          """,
          Budget.page(3, 2_000));

  /// The whole table: what this one had superseded is what readers see again.
  static final NamedQuery RESTORE =
      NamedQuery.of(
          "replay.restore",
          """
          update operation.replay
             set state = 'swapped', superseded_by = null
           where superseded_by = :id
          """,
          Budget.page(3, 2_000));

  /// `replay_pkey`. Its own tables are in the slot again, and are dropped with it.
  static final NamedQuery ROLLED_BACK =
      NamedQuery.of(
          "replay.rolled-back",
          """
          update operation.replay
             set state = 'rolled-back',
                 rollback_wanted_at = null,
                 rollback_until = null,
                 refusal = null,
                 ended_at = clock_timestamp()
           where id = :id and worker = :worker
          """,
          Budget.instant(1, 100));

  /// `token_pk`, a row for each projection.
  static final NamedQuery LIVE =
      NamedQuery.of(
          "replay.live",
          """
          select processor_name as projection, position as reached
            from projection.token
           where processor_name = any (:projections)
          """,
          Budget.instant(2, 10));

  private ReplaySql() {}
}
