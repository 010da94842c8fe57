package daybreak.query.operation;

import static java.util.stream.Collectors.toMap;

import daybreak.query.gateway.AsOf;
import daybreak.query.gateway.Reader;
import daybreak.query.gateway.Reading;
import daybreak.schema.operation.FollowerRate;
import daybreak.schema.operation.Rollover;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads how the whole is, from small tables alone. */
@Component
final class OperationsReader implements Reader {

  private final Database database;
  private final Clock clock;
  private final Duration lead;

  OperationsReader(
      @Qualifier("webDatabase") Database database,
      Clock clock,
      @Value("${daybreak.preparation.lead:PT60M}") Duration lead) {
    this.database = database;
    this.clock = clock;
    this.lead = lead;
  }

  /** Its parts are read one after the other, so that none is older than the position. */
  @QueryHandler
  Reading<OperationsView> find(FindOperations query) {
    List<Found> found = database.call(OperationSql.FOLLOWERS).list(Found::of);
    List<FollowerState> followers = found.stream().flatMap(one -> one.follower().stream()).toList();
    return new Reading<>(found.getFirst().asOf(), view(followers));
  }

  private OperationsView view(List<FollowerState> followers) {
    Instant now = clock.instant();
    List<LivingProcess> processes = database.call(OperationSql.PROCESSES).list(LivingProcess::of);
    List<LanesView> lanes = database.call(OperationSql.LANES).list(row -> lanes(row, now));
    long waiting = lanes.getLast().waiting();
    return new OperationsView(
        followers.stream().map(follower -> follower.view(now, rates(processes))).toList(),
        lanes,
        new RolloverForecast(now, lead, waiting).of(Rollover.ahead(database, now)),
        pools(processes),
        processes.stream().map(process -> process.view(followers)).toList());
  }

  private static LanesView lanes(Row row, Instant now) {
    return new LanesView(
        row.text("name"),
        row.longValue("waiting"),
        Seconds.between(row.instantOrNull("requested_at"), now),
        row.longValue("parked"));
  }

  private static Map<String, Double> rates(List<LivingProcess> processes) {
    return processes.stream()
        .flatMap(process -> process.rates().stream())
        .collect(toMap(FollowerRate::projection, FollowerRate::eventsPerSecond, Double::sum));
  }

  private static List<PoolView> pools(List<LivingProcess> processes) {
    Map<String, PoolView> tiers = new TreeMap<>();
    processes.stream()
        .flatMap(process -> process.pools().stream())
        .map(pool -> new PoolView(pool.tier(), pool.inUse(), pool.waiting(), pool.limit()))
        .forEach(pool -> tiers.merge(pool.tier(), pool, PoolView::plus));
    return new ArrayList<>(tiers.values());
  }

  /** A row: where there is no follower yet, the position alone. */
  private record Found(AsOf asOf, Optional<FollowerState> follower) {

    static Found of(Row row) {
      return new Found(
          AsOf.of(row),
          row.textOrNull("follower") == null
              ? Optional.empty()
              : Optional.of(FollowerState.of(row)));
    }
  }
}
