package daybreak.schema.sql;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to one connection pool: runs {@link NamedQuery named statements}, in the caller's
 * transaction where there is one. A tier has a door of its own, so that its connections are a
 * budget.
 */
public final class Database {

  /// No table.
  private static final NamedQuery ANSWER =
      NamedQuery.of("database.answer", "select 1 as answer", Budget.instant(1, 1));

  private final DataSource dataSource;
  private final RowMeter rows;
  private final JdbcClient client;
  private final PlatformTransactionManager transactions;
  private final TransactionTemplate transaction;
  private final TransactionTemplate savepoint;

  public Database(DataSource dataSource) {
    this(dataSource, RowMeter.NONE);
  }

  private Database(DataSource dataSource, RowMeter rows) {
    this.dataSource = dataSource;
    this.rows = rows;
    this.client = JdbcClient.create(dataSource);
    this.transactions = new Transactions(dataSource);
    this.transaction = new TransactionTemplate(transactions);
    this.savepoint = new TransactionTemplate(transactions);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** The door to a tier's pool, whose statements are timed and whose rows are counted. */
  public static Database measured(DataSource pool, String tier, MeterRegistry meters) {
    return new Database(StatementMetrics.measured(pool, tier, meters), RowMeter.of(tier, meters));
  }

  /** An execution has returned or written so many rows. */
  void counted(NamedQuery query, int count) {
    rows.counted(query, count);
  }

  /** One execution of a statement, to be given its parameters. */
  public Call call(NamedQuery query) {
    return new Call(this, query, client.sql(query.sql()));
  }

  /** Runs the work in the current transaction, or in one of its own. */
  public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
    return transaction.execute(status -> work.get());
  }

  /** Runs the work in the current transaction, or in one of its own. */
  public void inTransaction(Runnable work) {
    transaction.executeWithoutResult(status -> work.run());
  }

  /**
   * Runs the work behind a savepoint of the current transaction: when it throws, what it wrote is
   * undone, the exception goes on to the caller, and the transaction can still be committed.
   */
  public <T extends @Nullable Object> T inSavepoint(Supplier<T> work) {
    return savepoint.execute(status -> work.get());
  }

  /** The same of work that answers nothing. */
  public void inSavepoint(Runnable work) {
    savepoint.executeWithoutResult(status -> work.run());
  }

  /**
   * Whether the server answers; asking takes as long as the pool waits for a connection. One that
   * turns out to be lost is given up, which a mere look at whether it is valid would not do.
   */
  public boolean answers() {
    try {
      return call(ANSWER).single(row -> row.intValue("answer")) == 1;
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** The transactions of this door's pool, for frameworks that begin and end them. */
  public PlatformTransactionManager transactions() {
    return transactions;
  }

  /**
   * The pool for frameworks that know nothing of the caller's transaction: their statements are
   * part of it.
   */
  public DataSource joiningDataSource() {
    return new TransactionAwareDataSourceProxy(dataSource);
  }

  /** The pool itself, for frameworks with statements of their own. */
  public DataSource dataSource() {
    return dataSource;
  }
}
