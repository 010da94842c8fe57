package daybreak.query.live;

import daybreak.schema.sql.Database;
import daybreak.schema.testing.Given;
import java.util.List;

/** Listeners with plans, and what each of 200 of them has just done. */
public final class LiveAtScale {

  public static final List<Given> GIVEN =
      List.of(
          Given.row("live.touched", works("md5('Deck 1' || n)::uuid", "md5('Deck 1' || n)::uuid")),
          Given.row("live.touched", works("md5('work ' || n || '/' || n)::uuid", "null::uuid")));

  private LiveAtScale() {}

  public static void load(Database owner) {
    owner.call(LiveRowsSql.PLANS).update();
    owner.call(LiveRowsSql.WORK).update();
    owner.call(LiveRowsSql.VACUUM).update();
  }

  /** One of each, cards or tests. */
  private static String works(String work, String card) {
    return """
    select array_agg(n::bigint) as position, array_agg(md5('listener ' || n)::uuid) as learner_id,
      array_agg('2026-03-02T12:00Z'::timestamptz + n * interval '1 second') as at,
      array_agg(%s) as work_id, array_agg(%s) as card_id
    from generate_series(1, 200) n
    """
        .formatted(work, card);
  }
}
