package daybreak.schema.sql;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Told how many rows each execution of a statement returned or wrote. */
@FunctionalInterface
interface RowMeter {

  /** The summary's name. */
  String NAME = "db.query.rows";

  /** For doors that nobody watches. */
  RowMeter NONE = (_, _) -> {};

  void counted(NamedQuery query, int rows);

  /** A summary for each statement in a tier. */
  static RowMeter of(String tier, MeterRegistry meters) {
    Map<NamedQuery, DistributionSummary> summaries = new ConcurrentHashMap<>();
    return (query, rows) ->
        summaries.computeIfAbsent(query, _ -> summary(query, tier, meters)).record(rows);
  }

  private static DistributionSummary summary(NamedQuery query, String tier, MeterRegistry meters) {
    return DistributionSummary.builder(NAME)
        .description("Rows that a statement returned or wrote")
        .tags("query", query.name(), "tier", tier)
        .register(meters);
  }
}
