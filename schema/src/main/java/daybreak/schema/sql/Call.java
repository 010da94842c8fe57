package daybreak.schema.sql;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CheckReturnValue;
import com.google.errorprone.annotations.CompileTimeConstant;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * One execution of a {@link NamedQuery}: its parameters by name, then one of the ways to run it.
 */
@CheckReturnValue
public final class Call {

  private static final NamedQuery STATEMENT_TIMEOUT =
      NamedQuery.of(
          "platform.statement-timeout",
          """
          select current_setting('statement_timeout') as before,
                 set_config('statement_timeout', :limit, true) as now
          """,
          Budget.instant(1, 1));

  private final Database database;
  private final NamedQuery query;
  private final StatementSpec statement;
  private @Nullable Duration timeout;

  Call(Database database, NamedQuery query, StatementSpec statement) {
    this.database = database;
    this.query = query;
    this.statement = statement;
  }

  /** Gives a parameter its value; an {@link Instant} becomes a timestamptz. */
  public Call bind(String parameter, @Nullable Object value) {
    statement.param(parameter, sqlValue(value));
    return this;
  }

  /** Gives a parameter a json text, sent as PostgreSQL's jsonb. */
  public Call bindJson(String parameter, @Nullable String json) {
    statement.param(parameter, json, Types.OTHER);
    return this;
  }

  /** Gives a parameter an array of PostgreSQL's element type, such as {@code uuid}. */
  public Call array(
      String parameter,
      @CompileTimeConstant final String elementType,
      Collection<? extends @Nullable Object> values) {
    Object[] elements = values.stream().map(Call::sqlValue).toArray();
    statement.param(parameter, new ArrayValue(elementType, elements));
    return this;
  }

  /** Gives a parameter one column of the rows as an array, for {@code unnest}. */
  public <T> Call column(
      String parameter,
      @CompileTimeConstant final String elementType,
      Collection<T> rows,
      Function<? super T, ? extends @Nullable Object> column) {
    Object[] elements = rows.stream().map(row -> sqlValue(column.apply(row))).toArray();
    statement.param(parameter, new ArrayValue(elementType, elements));
    return this;
  }

  /**
   * Gives a parameter an array as it is; of {@code String[]}, {@code Integer[]}, {@code Long[]} and
   * {@code byte[][]} the driver sends a binary form, which is cheapest for many or large elements.
   */
  @SuppressWarnings("NullAway") // SqlArrayValue takes nulls, but does not say so
  public Call elements(
      String parameter,
      @CompileTimeConstant final String elementType,
      @Nullable Object[] elements) {
    statement.param(parameter, new SqlArrayValue(elementType, elements));
    return this;
  }

  /** Ends this execution after the time given, in a transaction if there is none yet. */
  public Call timeout(Duration limit) {
    this.timeout = limit;
    return this;
  }

  /** All rows. */
  public <T> List<T> list(Function<Row, T> mapping) {
    List<T> rows = run(() -> statement.query(new RowReader<>(mapping)).list());
    database.counted(query, rows.size());
    return rows;
  }

  /** The only row, if there is one. */
  public <T> Optional<T> one(Function<Row, T> mapping) {
    return list(mapping).stream().findFirst();
  }

  /** The row that is always there. */
  public <T> T single(Function<Row, T> mapping) {
    return one(mapping).orElseThrow(() -> new IllegalStateException(query + " answered no row"));
  }

  /** Hands over the rows one by one, never holding more than a fetch of them. */
  public <T> void forEach(int fetchSize, Function<Row, T> mapping, Consumer<? super T> action) {
    int count = database.inTransaction(() -> run(() -> handedOver(fetchSize, mapping, action)));
    database.counted(query, count);
  }

  private <T> int handedOver(int fetchSize, Function<Row, T> mapping, Consumer<? super T> action) {
    int count = 0;
    try (Stream<T> rows =
        statement.withFetchSize(fetchSize).query(new RowReader<>(mapping)).stream()) {
      for (T row : (Iterable<T>) rows::iterator) {
        action.accept(row);
        count++;
      }
    }
    return count;
  }

  /** Writes, and answers how many rows. */
  @CanIgnoreReturnValue
  public int update() {
    int count = run(statement::update);
    database.counted(query, count);
    return count;
  }

  private <T> T run(Supplier<T> execution) {
    Duration limit = timeout;
    if (limit == null) {
      return execution.get();
    }
    return database.inTransaction(() -> {
      String before = statementTimeout(Long.toString(limit.toMillis()));
      T result = execution.get();
      String _ = statementTimeout(before);
      return result;
    });
  }

  /** Sets the transaction's limit and answers the one before; a rollback restores it as well. */
  private String statementTimeout(String limit) {
    return database.call(STATEMENT_TIMEOUT).bind("limit", limit).single(row -> row.text("before"));
  }

  private static @Nullable Object sqlValue(@Nullable Object value) {
    return value instanceof Instant instant
        ? OffsetDateTime.ofInstant(instant, ZoneOffset.UTC)
        : value;
  }
}
