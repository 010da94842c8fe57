package daybreak.schema.sql;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.NanoTimeStopwatchFactory;
import net.ttddyy.dsproxy.proxy.ProxyConfig;
import net.ttddyy.dsproxy.support.ProxyDataSource;

/**
 * Times every statement of a pool as {@value #TIMER}, by the statement's name (the comment it
 * begins with), the pool's tier, and the outcome {@code ok}, {@code timeout} or {@code error}; what
 * takes longer than its {@link Pace} counts as {@value #SLOW}. A statement without a name counts as
 * {@value #UNNAMED}, which is shown from the start: a way past the door to SQL.
 */
public final class StatementMetrics {

  /** The timer's name. */
  public static final String TIMER = "db.query.duration";

  /** The name of the counter of slow executions. */
  public static final String SLOW = "db.query.slow";

  /** The name of a statement that has none. */
  public static final String UNNAMED = "unnamed";

  private static final String OPENING = "/* ";
  private static final String CLOSING = " */";

  private StatementMetrics() {}

  /** The same pool, every statement of it timed. */
  public static DataSource measured(DataSource pool, String tier, MeterRegistry meters) {
    ProxyDataSource measured = new ProxyDataSource(pool);
    measured.setProxyConfig(
        ProxyConfig.Builder.create()
            .dataSourceName(tier)
            .queryListener(new Timing(tier, meters))
            .queryTransformer(statement -> FrameworkStatement.named(statement.getQuery()))
            .stopwatchFactory(new NanoTimeStopwatchFactory())
            .build());
    return measured;
  }

  /** Shows that statements have never been slow, before each is run for the first time. */
  public static void announce(Collection<String> queries, MeterRegistry meters) {
    queries.forEach(query -> StatementTimers.slow(query, meters));
  }

  /** The name in the comment that a statement begins with. */
  static String nameOf(String sql) {
    int end = sql.startsWith(OPENING) ? sql.indexOf(CLOSING) : -1;
    return end < 0 ? UNNAMED : sql.substring(OPENING.length(), end);
  }

  private static final class Timing implements QueryExecutionListener {

    private final String tier;
    private final MeterRegistry meters;
    private final Map<String, StatementTimers> timers = new ConcurrentHashMap<>();

    Timing(String tier, MeterRegistry meters) {
      this.tier = tier;
      this.meters = meters;
      timers.put(UNNAMED, StatementTimers.of(UNNAMED, tier, meters));
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> statements) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> statements) {
      String name = statements.isEmpty() ? UNNAMED : nameOf(statements.getFirst().getQuery());
      timers
          .computeIfAbsent(name, _ -> StatementTimers.of(name, tier, meters))
          .ended(execution.getElapsedTime(), execution.getThrowable());
    }
  }
}
