package daybreak.schema.eventstore;

import daybreak.schema.testing.Given;
import java.util.List;

/** What the statements of replays are given. */
final class ReplaysGiven {

  private static final String MINE =
      "select md5('r1')::uuid as id, 'w1' as worker, 'complete' as state, null::jsonb as tables";

  private static final String TABLES = "select 3 as slot, 'content' as projection";

  static final List<Given> ALL =
      List.of(
          Given.row("replay.look", "select 'w1' as worker"),
          Given.row("replay.take", "select 'w1' as worker, 'folds' as folds"),
          Given.row("replay.adopt", "select 'w1' as worker"),
          Given.row("replay.mine", MINE),
          Given.row("replay.one", MINE),
          Given.nothing("replay.cancel-queued").thatMisses("those that wait are wanted"),
          Given.row(
              "replay.progress",
              """
              select md5('r1')::uuid as id, 'w1' as worker, 7::bigint as content,
                null::bigint as learner, 7::bigint as position, 9::bigint as head, 2.5::float8 as rate,
                1.0::float8 as eta
              """),
          Given.row(
              "replay.reached",
              """
              select md5('r1')::uuid as id, 'w1' as worker, 'content' as projection,
                7::bigint as reached
              """),
          Given.row(
              "replay.until",
              "select md5('r1')::uuid as id, 'w1' as worker, 7::bigint as position"),
          Given.row("replay.enter", MINE),
          Given.row(
              "replay.indexed",
              "select md5('r1')::uuid as id, 'w1' as worker, 1000::bigint as bytes, 0.5::float8 as seconds"),
          Given.row("replay.indexing", "select 'content' as projection"),
          Given.row(
              "replay.end",
              """
              select md5('r1')::uuid as id, 'w1' as worker, 'failed' as state, 'a cause' as cause
              """),
          Given.row("replay.leave-slot", MINE),
          Given.row(
              "replay.compared",
              """
              select md5('r1')::uuid as id, 'w1' as worker, 'equal' as state, '{}'::jsonb as comparison
              """),
          Given.row(
              "replay.refuse",
              "select md5('r1')::uuid as id, 'w1' as worker, 'a reason' as refusal"),
          Given.row(
              "replay.swapped",
              """
              select md5('r1')::uuid as id, 'w1' as worker, 'folds' as folds, now() as "rollbackUntil"
              """),
          Given.row(
              "replay.supersede", "select md5('r1')::uuid as id, array['content'] as projections"),
          Given.row("replay.restore", MINE),
          Given.row("replay.rolled-back", MINE),
          Given.row("replay.live", "select array['content', 'learner'] as projections"),
          Given.row(
              "replay.positions-of-learner",
              """
              select md5('l7')::uuid::text as learner, 200000::bigint as until,
                array['content.subject-added'] as types
              """),
          Given.row("replay.see", "select 'content, learner' as path"),
          Given.row("replay.make-tables", TABLES),
          Given.row("replay.drop-tables", TABLES),
          Given.row("replay.tables", "select 'content' as schema"),
          Given.row("replay.bytes", "select array['content', 'learner'] as schemas"),
          Given.row(
              "replay.hold", "select array['content', 'learner'] as projections, true as tables"),
          Given.nothing("replay.patience"));

  private ReplaysGiven() {}
}
