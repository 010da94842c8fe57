package daybreak.schema.sql;

import io.vertx.sqlclient.Row;
import java.util.concurrent.TimeUnit;

/**
 * A pool of a pooler at a moment.
 *
 * @param active clients that have a connection to the server
 * @param waiting clients that wait for one
 * @param servers connections to the server, used or not
 * @param waitMicros how long the first in the queue has waited
 */
record PoolerPool(long active, long waiting, long servers, long waitMicros) {

  static final PoolerPool UNUSED = new PoolerPool(0, 0, 0, 0);

  static PoolerPool of(Row row) {
    return new PoolerPool(
        row.getLong("cl_active"),
        row.getLong("cl_waiting"),
        row.getLong("sv_active") + row.getLong("sv_idle") + row.getLong("sv_used"),
        TimeUnit.SECONDS.toMicros(row.getLong("maxwait")) + row.getLong("maxwait_us"));
  }

  PoolerPool plus(PoolerPool other) {
    return new PoolerPool(
        active + other.active,
        waiting + other.waiting,
        servers + other.servers,
        Math.max(waitMicros, other.waitMicros));
  }
}
