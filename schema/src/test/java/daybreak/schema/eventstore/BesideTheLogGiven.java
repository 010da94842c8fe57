package daybreak.schema.eventstore;

import daybreak.schema.testing.Given;
import java.util.List;

/** What the statements of followers, operators and the platform are given. */
final class BesideTheLogGiven {

  private static final String LETTER =
      """
      select 'learner' as projection, md5('a7')::uuid as aggregate, 21::bigint as position, 100 as "limit"
      """;

  static final List<Given> ALL =
      List.of(
          Given.row("projection.count-parked", LETTER),
          Given.row("projection.count-parked-of-aggregate", LETTER),
          Given.row("projection.first-parked", LETTER),
          Given.row("projection.unpark", LETTER),
          Given.row(
              "projection.parked-among",
              """
              select 'learner' as projection, array_agg(md5('a' || i)::uuid) as aggregates
              from generate_series(1, 1000) i
              """),
          new Given(
              "projection.park",
              """
              select aggregate_id as aggregate, position, sequence_number, event_type, cause,
                attempts + 1 as attempts, tried_at
              from projection.dead_letter where projection = 'learner'
              order by md5(position::text) limit 1000
              """,
              "select 'learner' as projection"),
          Given.row(
              "operation.take-mending", "select array['retry', 'discard', 'remake'] as actions"),
          Given.row(
              "operation.keep-mended",
              """
              select 1 as changed, 0::bigint as waiting, 'a cause' as cause, true as over,
                md5('m7')::uuid as id
              """),
          Given.row(
              "operation.put-off-mending",
              "select 'a cause' as cause, 5 as most, md5('m7')::uuid as id"),
          Given.row("operation.leave-mending", "select md5('m7')::uuid as id"),
          Given.row(
              "operation.renew-process",
              "select 'p1' as name, 'web' as tier, '[]'::jsonb as pools, '[]'::jsonb as rates"),
          Given.nothing("operation.forget-dead-processes"),
          Given.row("operation.remove-process", "select 'p1' as name"),
          Given.nothing("database.answer"),
          Given.row(
              "platform.backends", "select array['daybreak_web', 'daybreak_worker'] as roles"),
          Given.nothing("platform.connection-limits"),
          Given.nothing("platform.renamed-statements"),
          Given.nothing("platform.schema-version"),
          Given.nothing("platform.server-process"),
          Given.row("platform.statement-timeout", "select '5000' as \"limit\""),
          Given.row(
              "platform.time-outs-in-force",
              "select array['statement_timeout', 'lock_timeout'] as names"));

  private BesideTheLogGiven() {}
}
