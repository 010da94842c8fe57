package daybreak.schema.scale;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** How far the projections that fill the tables have come: reads tell it with each page. */
final class TokensAtScaleSql {

  static final NamedQuery REACHED =
      NamedQuery.of(
          "test.position",
          """
          insert into projection.token (processor_name, segment, token)
          select name, 0, '{"globalIndex": 500000}'
          from unnest(array['content', 'learner']) name
          """,
          Budget.instant(2, 100));

  private TokensAtScaleSql() {}
}
