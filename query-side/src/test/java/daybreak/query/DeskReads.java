package daybreak.query;

import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.Statements;
import java.util.Map;
import java.util.TreeMap;

/** What operators and analysts read: its packages have plan tests of their own, at their scale. */
final class DeskReads {

  private DeskReads() {}

  static Map<String, NamedQuery> statements() {
    Map<String, NamedQuery> all = new TreeMap<>(Statements.in("daybreak.query.operation"));
    all.putAll(Statements.in("daybreak.query.replay"));
    all.putAll(Statements.in("daybreak.query.exports"));
    return all;
  }
}
