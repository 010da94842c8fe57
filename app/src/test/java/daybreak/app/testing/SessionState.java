package daybreak.app.testing;

import static daybreak.app.testing.PooledDatabase.one;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What clients have left in the session of the backend that a connection has now, in words:
 * settings that they have set, statements they have prepared, locks, channels, cursors and
 * temporary tables.
 */
public final class SessionState {

  /** A pooler keeps track of these for each client, and gives them back to it. */
  private static final String LEFT =
      """
      select concat_ws(', ',
               (select string_agg(name, ', ' order by name) from pg_settings
                 where source = 'session'
                   and name not in ('application_name', 'client_encoding', 'DateStyle',
                                    'standard_conforming_strings', 'TimeZone')),
               (select 'statement ' || min(name) from pg_prepared_statements having count(*) > 0),
               (select 'lock ' || min(objid) from pg_locks
                 where pid = pg_backend_pid() and locktype = 'advisory' having count(*) > 0),
               (select 'channel ' || min(channel) from pg_listening_channels() as channel
                having count(*) > 0),
               (select 'cursor ' || min(name) from pg_cursors where is_holdable
                having count(*) > 0),
               (select 'temporary tables' where pg_my_temp_schema() <> 0))
      """;

  private SessionState() {}

  /** Nothing left is an empty text. */
  public static String left(Connection connection) throws SQLException {
    return one(connection, LEFT);
  }
}
