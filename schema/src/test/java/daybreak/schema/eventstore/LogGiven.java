package daybreak.schema.eventstore;

import daybreak.schema.testing.Given;
import java.util.List;

/** What the statements of the log are given. */
final class LogGiven {

  private static final String ONE =
      """
      select md5('many')::uuid as aggregate, 0::bigint as first, 1000 as "limit", 1048576::bigint as most
      """;

  private static final String SEVERAL =
      """
      select array_agg(md5('a' || i)::uuid) as ids, 'question' as type, 10485760::bigint as most
      from generate_series(1, 400) i
      """;

  /** What reads comes first: what is written and rolled back leaves pages to be vacuumed. */
  static final List<Given> ALL =
      List.of(
          Given.nothing("event.head"),
          Given.nothing("platform.learner-position"),
          Given.nothing("platform.positions"),
          Given.row("event.last-sequence-number", "select md5('many')::uuid as aggregate"),
          Given.row(
              "event.existing-streams",
              """
              select array_agg(md5('a' || i)::uuid) as ids, 'question' as type
              from generate_series(1, 1000) i
              """),
          Given.row("event.last-kind", "select md5('many')::uuid as aggregate, 'question' as type"),
          Given.row(
              "event.last-kind-among",
              "select md5('many')::uuid as aggregate, array['content.question-tagged'] as kinds"),
          Given.row(
                  "event.last-kind-among",
                  "select md5('many')::uuid as aggregate, array['content.question-retired'] as kinds")
              .thatMisses("It costs the most where the aggregate lacks the kinds"),
          Given.row(
              "event.last-of-kinds",
              "select array['content.topic-added', 'content.question-tagged'] as kinds"),
          Given.row("content.subject-of-title", "select 'Subject 7' as title"),
          Given.row("content.subject-of-title", "select 'Subject 8' as title"),
          Given.row(
              "content.topic-of-title",
              "select md5('s7')::uuid::text as subject, 'Topic 7' as title"),
          Given.row(
              "content.topic-of-title",
              "select md5('s8')::uuid::text as subject, 'Topic 8' as title"),
          Given.row(
              "content.held",
              """
              select md5('s1')::uuid as subject, '00000000-0000-0000-0000-000000000000'::uuid as first,
                'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid as last, 1000 as most
              """),
          Given.row(
              "content.held",
              """
              select md5('s2')::uuid as subject, md5('t2')::uuid as first, md5('t2')::uuid as last,
                1000 as most
              """),
          Given.row(
              "content.came-in",
              """
              select md5('s2')::uuid as subject, md5('t2')::uuid as first, md5('t2')::uuid as last,
                200000::bigint as since
              """),
          Given.row(
                  "content.came-in",
                  """
                  select
                    md5('s1')::uuid as subject, '00000000-0000-0000-0000-000000000000'::uuid as first,
                    'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid as last, 300000::bigint as since
                  """)
              .thatMisses("It costs the most where nothing has come in"),
          Given.row("content.held-decks", "select md5('s1')::uuid as subject, 1000 as most"),
          Given.row(
              "content.decks-filled", "select md5('s1')::uuid as subject, 233000::bigint as since"),
          Given.row(
              "content.decks-filled", "select md5('s2')::uuid as subject, 233000::bigint as since"),
          Given.row(
              "event.after",
              "select 100000::bigint as position, 1000 as \"limit\", 16777216::bigint as most"),
          Given.row(
              "event.at-positions",
              """
              select array_agg(200::bigint * n) as positions, 16777216::bigint as most
              from generate_series(1, 1000) n
              """),
          Given.row(
              "event.stretch",
              """
              select 100000::bigint as position, 110000::bigint as "end", false as "all",
                array['content.question-tagged'] as types, 16777216::bigint as most
              """),
          Given.row("event.page", page("null::text", "null::text", "1001")),
          Given.row("event.page", page("'content.question-tagged'", "'nobody'", "2000")),
          Given.row("event.page-of-type", page("'content.question-tagged'", "null::text", "1001")),
          Given.row("event.page-of-type", page("'content.question-tagged'", "'nobody'", "2000")),
          Given.row("event.page-of-aggregate", page("null::text", "null::text", "1001")),
          Given.row("event.changes-of-one", changes("null::text", "101")),
          Given.row("event.changes-of-bank", changes("null::text", "101")),
          Given.row("event.changes-of-bank", changes("'nobody'", "500")),
          Given.row("event.of-learners", ofLearners("0")),
          Given.row("event.of-learners", ofLearners("100000")),
          Given.row("event.of-learners", ofLearners("199000"))
              .thatMisses("Nothing is new: of the log nothing is read"),
          Given.row("event.of-aggregate", ONE),
          Given.row("event.size-of-aggregate", ONE),
          Given.row("event.of-aggregates", SEVERAL),
          Given.row("event.size-of-aggregates", SEVERAL),
          Given.row("event.first-of-aggregates", SEVERAL),
          Given.row("event.size-of-first-of-aggregates", SEVERAL),
          Given.row("event.position-at", "select '2026-01-02T03:04:05.6Z'::timestamptz as moment"),
          Given.row("event.result-of-key", "select md5('l7')::uuid as principal, 'key 7' as key"),
          Given.row("projection.reached", "select 'learner' as projection"),
          Given.row("projection.positions", "select 'learner' as projection"),
          Given.row("projection.waiting-since", "select 'learner' as projection"),
          Given.row("event.lock", "select '5000' as bound"),
          Given.row("event.notify", "select '1' as word"),
          Given.row(
              "event.find-committed",
              """
              select array_agg(i) as event_command, array_agg(md5('a' || i)::uuid) as aggregate_id,
                array_agg(0::bigint) as sequence_number, array_agg(md5('e' || i + 1)::uuid) as event_id,
                array_agg(i) as result_command, array_agg(md5('l' || i % 1000)::uuid) as principal,
                array_agg('key ' || i) as idempotency_key, array_agg(md5('x' || i)::uuid) as attempt
              from generate_series(1, 1000) i
              """),
          Given.row(
              "event.append",
              """
              select array_agg(i) as event_command, array_agg(md5('new ' || i)::uuid) as aggregate_id,
                array_agg(0::bigint) as sequence_number, array_agg('question'::text) as aggregate_type,
                array_agg(md5('new event ' || i)::uuid) as event_id,
                array_agg('content.question-tagged'::text) as event_type, array_agg(1) as event_version,
                array_agg(1767225600000000 + i) as occurred_at, array_agg('{}'::bytea) as metadata,
                array_agg('{"tag": "x"}'::bytea) as payload, array_agg(i) as result_command,
                array_agg(md5('l' || i)::uuid) as principal, array_agg('new ' || i) as idempotency_key,
                array_agg(decode('00', 'hex')) as fingerprint, array_agg(200) as status,
                array_agg('{}'::text) as body, array_agg(md5('x')::uuid) as attempt, now() as now
              from generate_series(1, 1000) i
              """),
          Given.row("event.take-key", key("new")),
          Given.row("event.take-key", key("l7")),
          Given.row("event.release-key", key("l7")),
          Given.row("event.remove-lapsed-keys", "select 1000 as \"limit\""),
          Given.row(
              "event.remove-results-before",
              "select '2026-01-01T01:00Z'::timestamptz as moment, 1000 as \"limit\""),
          Given.row("token.hold", "select 'content' as processor, 0 as segment"),
          Given.row(
              "token.extend",
              "select 'now' as now, 'content' as processor, 0 as segment, 'one' as node"));

  private LogGiven() {}

  private static String page(String type, String by, String looked) {
    return """
    select 100000::bigint as after, 9000000000::bigint as until, null::timestamptz as before,
      %s as type, %s as by, md5('many')::uuid as aggregate, %s as looked, 1000 as size,
      16777216::bigint as most
    """
        .formatted(type, by, looked);
  }

  /** Of as many types as there are of learners: the first of a page, and where nothing is new. */
  private static String ofLearners(String after) {
    return """
    select %s::bigint as after, 9000000000::bigint as until, 500 as size, 4194304::bigint as most,
      array(select 'content.question-tagged' || coalesce(nullif(n, 1)::text, '')
              from generate_series(1, 14) n) as types
    """
        .formatted(after);
  }

  /** As many may have said it before as of a question that is revised, which has the most. */
  private static String changes(String by, String looked) {
    return """
    with precedent as (
      select aspect, 'content.question-tagged' || coalesce(nullif(n, 1)::text, '') as earlier
        from (values ('content', 3), ('state', 6), ('tags', 4)) a (aspect, most)
       cross join lateral generate_series(1, most) n)
    select md5('many')::uuid as aggregate, 'question' as kind, 0::bigint as after,
      9000000000::bigint as below, %s as by, %s as looked, 100 as size, 16777216::bigint as most,
      array(select 'content.question-tagged' || coalesce(nullif(n, 1)::text, '')
              from generate_series(1, 33) n) as kinds,
      array(select 'content.question-tagged'::text from precedent) as types,
      array(select aspect from precedent order by aspect, earlier) as aspects,
      array(select earlier from precedent order by aspect, earlier) as earlier,
      array(select 'whole'::text from precedent) as parts
    """
        .formatted(by, looked);
  }

  private static String key(String principal) {
    return """
    select md5('%s')::uuid as principal, 'key' as idempotency_key, md5('h')::uuid as holder,
      1000::bigint as millis
    """
        .formatted(principal);
  }
}
