package daybreak.query.operation;

import daybreak.schema.operation.FollowerRate;
import daybreak.schema.sql.JsonColumn;
import daybreak.schema.sql.PoolUse;
import daybreak.schema.sql.Row;
import java.time.Instant;
import java.util.List;

/** A process as it has shown itself. */
record LivingProcess(
    String name,
    String tier,
    Instant startedAt,
    Instant seenAt,
    List<PoolUse> pools,
    List<FollowerRate> rates) {

  static LivingProcess of(Row row) {
    return new LivingProcess(
        row.text("name"),
        row.text("tier"),
        row.instant("started_at"),
        row.instant("seen_at"),
        JsonColumn.list(row, "pools", PoolUse.class),
        JsonColumn.list(row, "rates", FollowerRate.class));
  }

  ProcessView view(List<FollowerState> followers) {
    return new ProcessView(
        name,
        tier,
        startedAt,
        seenAt,
        followers.stream()
            .filter(follower -> name.equals(follower.owner()))
            .map(FollowerState::name)
            .toList(),
        pools.stream().mapToInt(PoolUse::inUse).sum());
  }
}
